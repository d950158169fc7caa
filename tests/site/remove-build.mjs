export {removeBuild as default} from './build-once.mjs';
