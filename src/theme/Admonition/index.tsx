import React, {Children, isValidElement, type ReactElement, type ReactNode} from 'react';
import type {Props} from '@theme/Admonition';
import {message} from '@site/src/ui/use-message';

const kinds = ['note', 'tip', 'info', 'warning', 'danger'] as const;

/** A note set apart from the text; its kind is told in words when it has no title of its own. */
export default function Admonition({type, title, children}: Props): ReactNode {
  const kind = kinds.find((known) => known === type) ?? 'note';
  const items = Children.toArray(children);
  const own = items.find(isTitle);
  return (
    <div className={`admonition admonition-${kind}`} role="note">
      <p className="admonition-title">{own?.props.children ?? title ?? message(`admonition.${kind}`)}</p>
      {items.filter((item) => item !== own)}
    </div>
  );
}

/** A title with marks of its own comes as a child; on pages of plain Markdown its name is in lower case. */
function isTitle(item: ReactNode): item is ReactElement<{children: ReactNode}> {
  return isValidElement(item) && typeof item.type === 'string' && item.type.toLowerCase() === 'mdxadmonitiontitle';
}
