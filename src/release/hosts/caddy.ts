import {hashedCaching, hashedFolder, pageCaching, type HostRules} from '../headers';

/** Directives for a site block of Caddy 2 whose `root` is the folder that holds the site at its path. */
export function caddyFile({basePath, languages, headers, redirects}: HostRules): string {
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const indent = (lines: readonly string[]) => lines.map((line) => `\t${line}`);
  const missing = (matcher: string, page: string) => [`handle ${matcher}{`, ...indent([`rewrite * ${basePath}${page}`, 'file_server']), '}'];
  return [
    '# Made with the pages: its hashes are theirs. Import it in the site block and reload Caddy after each release.',
    'header {',
    ...indent(headers.map(([name, value]) => `${name} ${quote(value)}`)),
    `\t?Cache-Control ${quote(pageCaching)}`,
    '}',
    `header ${basePath}${hashedFolder}* Cache-Control ${quote(hashedCaching)}`,
    ...redirects.map(({from, to}) => `redir ${from} ${to} 301`),
    `@unpublished path ${basePath}.hosting/* ${basePath}_headers ${basePath}_redirects`,
    'error @unpublished 404',
    'file_server {',
    '\tprecompressed br gzip',
    '}',
    'handle_errors {',
    '\theader Cache-Control no-cache',
    ...indent(languages.flatMap((folder) => missing(`${basePath}${folder}* `, `${folder}404.html`))),
    ...indent(missing('', '404.html')),
    '}',
    '',
  ].join('\n');
}
