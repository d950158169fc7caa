import {hashedCaching, hashedFolder, type HostRules} from '../headers';

/**
 * `_headers` for Netlify and Cloudflare Pages. Both answer with the headers of every rule that fits, and
 * join a header that two rules name, so no header stands in two rules; what has no caching here gets
 * theirs: to be asked for again each time.
 */
export function headersFile({basePath, headers}: HostRules): string {
  return [
    `${basePath}*`,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    `${basePath}${hashedFolder}*`,
    `  Cache-Control: ${hashedCaching}`,
    '',
  ].join('\n');
}

/**
 * `_redirects` for both. The rules for addresses that do not exist are Netlify's; Cloudflare Pages takes the
 * nearest 404.html by itself and passes over them.
 */
export function redirectsFile({basePath, languages, redirects}: HostRules): string {
  return [
    ...redirects.map(({from, to}) => `${from} ${to} 301`),
    ...languages.map((folder) => `${basePath}${folder}* ${basePath}${folder}404.html 404`),
    '',
  ].join('\n');
}
