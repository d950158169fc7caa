/** Makes a complete site in a stage and puts it in the place of the published one. */
export {buildRelease, type PrintedBook, type Release, type ReleaseJob} from './build-release';
export {docusaurusBuilder, type SiteBuilder} from './docusaurus';
export {expectedRelease, languageFolder, releasePaper, type BookFile, type Manifest} from './manifest';
export {buildLockFile} from './stage';
export {createSiteServer} from './site-server';
export {repairSwap} from './swap';
export {verifyBooks, verifyPages} from './verify';
