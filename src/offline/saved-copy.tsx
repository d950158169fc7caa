import React, {type ReactNode} from 'react';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {OfflinePageData} from '../plugins/offline';
import {offlineMessage} from './use-offline-message';

/**
 * The place of the notice that a page is a saved copy. It is empty until the page's script finds the
 * network gone; its address of the worker is where that script registers it.
 */
export function SavedCopy(): ReactNode {
  const {worker} = usePluginData('offline') as OfflinePageData;
  return (
    <p
      className="saved-copy"
      role="status"
      data-print="no"
      data-worker={worker ?? undefined}
      data-saved={offlineMessage('offline.saved')}
      data-back={offlineMessage('offline.back')}
    />
  );
}
