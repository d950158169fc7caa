import {bundleScript, minifyStyles, namedBundle, oncePerSite, type Bundle} from '../floor/bundle-script';

export type SearchBundle = Bundle;

/** Makes the script of the search page, once for all languages. It brings the styles of the results. */
export const bundleSearch = oncePerSite(async (siteDir): Promise<SearchBundle> => {
  const script = await bundleScript(siteDir, 'src/search/main.ts', {
    target: ['chrome90', 'firefox90', 'safari14.1'],
    define: {SEARCH_STYLE: JSON.stringify(minifyStyles(siteDir, 'src/search/search.css'))},
  });
  return namedBundle('search', script);
});
