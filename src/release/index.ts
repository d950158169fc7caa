/** Makes a complete site in a stage and puts it in the place of the published one. */
export {buildRelease, buildShard, mergeShards, type PrintedBook, type Release, type ReleaseJob} from './build-release';
export {bundleConfig} from './bundle-config';
export {buildPages, docusaurusBuilder, type SiteBuilder} from './docusaurus';
export {compressSite} from './compress';
export {collectCode, hostingFolder, writeHostFiles} from './headers-files';
export {expectedRelease, languageFolder, releaseFiles, type BookFile, type Manifest} from './manifest';
export {buildLockFile} from './stage';
export {createSiteServer} from './site-server';
export {repairSwap} from './swap';
export {verifyBooks, verifyFiles, verifyPages} from './verify';
