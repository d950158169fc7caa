/** Reading without a network: the lists of files, the service worker, and what installs the site as an app. */
export {bundleOffline, type OfflineBundle} from './bundle';
export {workerAddress} from './types';
export {iconFiles, webManifest, webManifestName} from './web-manifest';
export {offlineFiles, writeOffline, type OfflineJob, type OfflineSource} from './write-offline';
