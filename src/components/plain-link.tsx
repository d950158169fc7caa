import React, {type ComponentProps, type ReactNode} from 'react';

/**
 * A link whose address is whole. Docusaurus' own link belongs to one language: it would put that
 * language's path before a file or a page of another.
 */
export function PlainLink({children, ...properties}: ComponentProps<'a'>): ReactNode {
  return <a {...properties}>{children}</a>;
}
