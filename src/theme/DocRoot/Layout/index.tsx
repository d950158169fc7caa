import React, {type ReactNode} from 'react';
import type {Props} from '@theme/DocRoot/Layout';
import {SectionPages} from '@site/src/components/page-lists';

/** A page of the guide beside the list of its section. */
export default function DocRootLayout({children}: Props): ReactNode {
  return (
    <div className="doc">
      <SectionPages />
      <main id="main">{children}</main>
    </div>
  );
}
