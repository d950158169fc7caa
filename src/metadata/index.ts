/** Makes a built site findable: what search engines, feed readers, networks and language models read about it. */
export {describeSite} from './describe-site';
export {descriptionFiles} from './description-files';
export type {HostRedirect} from './redirect-pages';
export type {DescribeJob} from './types';
