import React, {type ComponentProps, type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Admonition from '@theme/Admonition';
import {PlainLink} from '@site/src/components/plain-link';
import {Section} from '@site/src/components/tool';
import {message} from '@site/src/ui/use-message';

type Level = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

function heading(Tag: Level) {
  return function Heading(properties: ComponentProps<Level>): ReactNode {
    useBrokenLinks().collectAnchor(properties.id);
    return <Tag {...properties} />;
  };
}

function Item(properties: ComponentProps<'li'>): ReactNode {
  useBrokenLinks().collectAnchor(properties.id);
  return <li {...properties} />;
}

function Term(properties: ComponentProps<'dt'>): ReactNode {
  useBrokenLinks().collectAnchor(properties.id);
  return <dt {...properties} />;
}

/** `data-plain` marks an address that lies outside the paths of the page's language. */
function Anchor(properties: ComponentProps<'a'> & {'data-plain'?: string}): ReactNode {
  useBrokenLinks().collectAnchor(properties.id);
  const {'data-plain': plain, ...others} = properties;
  if (plain !== undefined) {
    return <PlainLink {...others} />;
  }
  const outside = /^https?:/.test(others.href ?? '');
  return outside ? <PlainLink {...others} rel="noopener" /> : <Link {...others} />;
}

/** A wide table scrolls by itself; the keyboard reaches it. */
function Table(properties: ComponentProps<'table'>): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={message('nav.tableScroll')}>
      <table {...properties} />
    </div>
  );
}

/** The corner of a table with heads on two sides is empty, and an empty cell heads nothing. */
function HeadCell({children, ...properties}: ComponentProps<'th'>): ReactNode {
  return children ? <th {...properties}>{children}</th> : <td />;
}

/** What stands for the elements of a page. Pages are plain Markdown, so there are no others. */
const components = {
  Head,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  h5: heading('h5'),
  h6: heading('h6'),
  li: Item,
  dt: Term,
  a: Anchor,
  table: Table,
  th: HeadCell,
  section: Section,
  admonition: Admonition,
};

export default components;
