import {bundleScript, minifyStyles, namedBundle, oncePerSite, type Bundle} from '../floor/bundle-script';

export type EditorBundle = Bundle;

/**
 * Makes the editor's script, once for all languages. The styles travel in the script: without it there is
 * no editor to style, and no other page carries them.
 */
export const bundleEditor = oncePerSite(async (siteDir): Promise<EditorBundle> => {
  const script = await bundleScript(siteDir, 'src/editor/main.ts', {
    // The table of entities that Node also reads; the one for browsers would go through markup.
    conditions: ['worker'],
    target: 'es2022',
    define: {EDITOR_STYLE: JSON.stringify(minifyStyles(siteDir, 'src/editor/editor.css'))},
  });
  return namedBundle('translate', script);
});
