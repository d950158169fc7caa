/** What the books of this site have that those of other sites have not: the options of its print edition. */
export {ownBooks} from './options';
