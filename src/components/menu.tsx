import React, {type ReactNode} from 'react';

interface MenuProps {
  name: string;
  /** What the button says to a screen reader before its label. */
  title?: string;
  label: ReactNode;
  children: ReactNode;
}

/** A menu that opens without script: a `<details>` with a list of links. */
export function Menu({name, title, label, children}: MenuProps): ReactNode {
  return (
    <details className={`menu menu-${name}`}>
      <summary>
        {title && <span className="unseen">{title}: </span>}
        {label}
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
