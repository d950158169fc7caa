import React, {type ReactNode} from 'react';

/** The project's mark: a leaf, one half known and filled, the other half an open question. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d="M16 2C7 8 4 15 6 21c1.500 4.500 5.500 7 10 7z" fill="currentColor" />
      <path d="M16 2c9 6 12 13 10 19-1.500 4.500-5.500 7-10 7M16 10l6-2M16 16l8-2M16 22l7-2M16 2v29" fill="none" stroke="currentColor" strokeWidth="1.600" strokeLinecap="round" />
    </svg>
  );
}
