/** What the product is made of: the lock file's laws, a bill of materials, the ages of dependencies. */
export {checkLockFile} from './lock-file';
export {billOfMaterials} from './bill-of-materials';
export {dependencyAges, remarkOn} from './ages';
