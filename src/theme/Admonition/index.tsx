import React, {type ReactNode} from 'react';
import {processAdmonitionProps} from '@docusaurus/theme-common';
import type {Props} from '@theme/Admonition';
import {message} from '@site/src/ui/use-message';

const kinds = ['note', 'tip', 'info', 'warning', 'danger'] as const;
type Kind = (typeof kinds)[number];

/** A note set apart from the text; its kind is told in words when it has no title of its own. */
export default function Admonition(properties: Props): ReactNode {
  const {type, title, children} = processAdmonitionProps(properties);
  const kind = kinds.find((known) => known === type) ?? ('note' satisfies Kind);
  return (
    <div className={`admonition admonition-${kind}`} role="note">
      <p className="admonition-title">{title ?? message(`admonition.${kind}`)}</p>
      {children}
    </div>
  );
}
