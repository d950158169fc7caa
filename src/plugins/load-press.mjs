import {register as registerForRequire} from 'tsx/cjs/api';
import {register} from 'tsx/esm/api';

/** Loads the press from its TypeScript, by a loader that is several times as fast as that of configurations. */
export async function loadPress() {
  registerForRequire();
  register();
  const {default: press} = await import('../press/index.ts');
  return press;
}
