import {hashedCaching, hashedFolder, pageCaching, type Header, type HostRules} from '../headers';

/**
 * Directives for a `server` block of nginx 1.18 or newer whose `root` is the folder that holds the site
 * at its path. A block with headers of its own takes none from around it, so each names them all.
 */
export function nginxFile({basePath, languages, headers, redirects}: HostRules): string {
  const add = ([name, value]: Header) => `add_header ${name} "${value.replace(/["\\]/g, '\\$&')}" always;`;
  const block = (place: string, lines: readonly string[]) => [`location ${place} {`, ...lines.map((line) => `    ${line}`), '}'];
  const cached = (value: string) => `add_header Cache-Control "${value}";`;
  return [
    '# Made with the pages: its hashes are theirs. Include it in the `server` block and reload nginx after each release.',
    'index index.html;',
    'charset utf-8;',
    'server_tokens off;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    `error_page 404 ${basePath}404.html;`,
    ...headers.map(add),
    cached(pageCaching),
    ...block(`^~ ${basePath}${hashedFolder}`, [...headers.map(add), cached(hashedCaching)]),
    ...languages.flatMap((folder) => block(basePath + folder, [`error_page 404 ${basePath}${folder}404.html;`])),
    ...redirects.flatMap(({from, to}) => block(`= ${from}`, [`return 301 ${to};`])),
    ...block(`^~ ${basePath}.hosting/`, ['return 404;']),
    ...['_headers', '_redirects'].flatMap((name) => block(`= ${basePath}${name}`, ['return 404;'])),
    '',
  ].join('\n');
}

/** One more line, for nginx with the module that sends Brotli files. */
export const nginxBrotliFile = '# For nginx with ngx_http_brotli_static_module (Debian: libnginx-mod-http-brotli-static).\nbrotli_static on;\n';
