import React, {type ReactNode} from 'react';
import Layout from '@theme/Layout';
import NotFoundContent from '@theme/NotFound/Content';
import {message} from '@site/src/ui/use-message';

/** What a mistyped address shows. */
export default function NotFound(): ReactNode {
  return (
    <Layout title={message('notFound.title')}>
      <NotFoundContent />
    </Layout>
  );
}
