import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {sourceLocale, type Settings} from '../site';
import {longestLine, pagePolicy, securityHeaders, type AllowedCode, type HostRules} from './headers';
import {inlineCodeOf} from './headers-inline';
import {caddyFile} from './hosts/caddy';
import {headersFile, redirectsFile} from './hosts/netlify';
import {nginxBrotliFile, nginxFile} from './hosts/nginx';

/** Folder of the files for servers, at the root of the site; they belong to its pages and are not published. */
export const hostingFolder = '.hosting';

/** The files for hosts that every release has. */
export const hostingFiles: readonly string[] = [
  '_headers',
  '_redirects',
  `${hostingFolder}/nginx.conf`,
  `${hostingFolder}/nginx-brotli.conf`,
  `${hostingFolder}/Caddyfile`,
];

/**
 * Writes what hosts need beside the pages, with the hashes of the scripts and styles that are in them. No
 * page may change afterwards. Where the settings ask for it, each page also carries its policy in itself.
 * @throws ContentError when a page has an attribute with a script or style, or the policy is too long for a host
 */
export function writeHostFiles(site: string, settings: Settings, redirects: HostRules['redirects']): void {
  const {code, findings} = collectCode(site, settings.policyInPages);
  const {basePath, locales, siteUrl} = settings;
  const rules: HostRules = {
    basePath,
    languages: locales.filter((code) => code !== sourceLocale).map((code) => `${code}/`),
    headers: securityHeaders(code, siteUrl.startsWith('https:')),
    redirects,
  };
  const headers = headersFile(rules);
  const longest = Math.max(...headers.split('\n').map((line) => line.length));
  if (longest > longestLine) {
    findings.push(tooLong(longest));
  }
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
  mkdirSync(path.join(site, hostingFolder), {recursive: true});
  const texts = [headers, redirectsFile(rules), nginxFile(rules), nginxBrotliFile, caddyFile(rules)];
  hostingFiles.forEach((file, index) => writeFileSync(path.join(site, file), texts[index]!));
}

/** The hashes of all pages of a site, and what in them no hash can allow. */
export function collectCode(site: string, intoPages = false): {code: AllowedCode; findings: Finding[]} {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const findings: Finding[] = [];
  for (const full of filesUnder(site).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(full, 'utf8');
    const found = inlineCodeOf(html);
    found.scripts.forEach((hash) => scripts.add(hash));
    found.styles.forEach((hash) => styles.add(hash));
    const file = path.relative(site, full).split(path.sep).join('/');
    findings.push(...[...new Set(found.refused)].map((what) => refused(file, what)));
    if (intoPages) {
      writeFileSync(full, withPolicy(html, pagePolicy(found)));
    }
  }
  return {code: {scripts: [...scripts].sort(), styles: [...styles].sort()}, findings};
}

/** The policy must stand before what it rules over, and behind the charset, which must come in the first kilobyte. */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<meta charset=[^>]*>/i, (charset) => charset + meta);
}

function refused(file: string, what: string): Finding {
  const message = `Unexpected ${what}, expected no script or style in an attribute: the content policy stops it.`;
  const hint = 'give the element a class and style it in src/css/site.css, or let a script of the site listen to it.';
  return {file, line: 1, column: 1, code: 'INLINE_ATTRIBUTE', message, hint};
}

function tooLong(length: number): Finding {
  const message = `Unexpected content policy, with its name ${length} characters long, expected at most ${longestLine}: a host would drop it.`;
  const hint = 'let the languages share their styles, so that there are fewer hashes.';
  return {file: '_headers', line: 1, column: 1, code: 'LONG_POLICY', message, hint};
}
