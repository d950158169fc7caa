import {bundleScript, minifyStyles, namedBundle, oncePerSite, type Bundle} from '../floor/bundle-script';

/** The tools that bring a script of their own, by the name that their block has in the page. */
export const toolNames = ['claims-filter', 'interaction-checker', 'law-search'] as const;
export type ToolName = (typeof toolNames)[number];

/** The style sheets of each tool, and of the map, which has no script. */
const sheets: Record<ToolName | 'law-map', readonly string[]> = {
  'claims-filter': ['tool-form'],
  'interaction-checker': ['tool-form', 'interaction-checker'],
  'law-search': ['tool-form', 'law-search'],
  'law-map': ['law-map'],
};

/** What a tool brings to the pages that hold it. */
export interface Tools {
  scripts: Record<ToolName, Bundle>;
  styles: Record<string, string>;
}

/** Makes the scripts and styles of all tools, once for all languages. */
export const bundleTools = oncePerSite(async (siteDir): Promise<Tools> => {
  const scripts = await Promise.all(
    toolNames.map(async (name) => {
      const script = await bundleScript(siteDir, `src/tools/${name}.ts`, {target: ['chrome90', 'firefox90', 'safari14.1']});
      return [name, namedBundle(name, script)] as const;
    }),
  );
  const styles = Object.entries(sheets).map(([name, files]) => {
    const texts = files.map((file) => minifyStyles(siteDir, `src/tools/${file}.css`));
    return [name, texts.join('')] as const;
  });
  return {scripts: Object.fromEntries(scripts) as Tools['scripts'], styles: Object.fromEntries(styles)};
});
