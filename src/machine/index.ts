/** What the project needs of the machine: a browser that can print. */
export {launchBrowser, type RunningBrowser} from './launch-browser';
export {findBrowsers} from './find-browser';
export {cacheFolder} from './cache-folder';
