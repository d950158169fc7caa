/** A header with its value. */
export type Header = readonly [name: string, value: string];

/** Hashes of what pages carry in themselves, as a policy writes them. */
export interface AllowedCode {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What a host is to send and do, whichever it is. All paths are paths on the host. */
export interface HostRules {
  /** Path of the site, with a slash at both ends. */
  basePath: string;
  /** Folders of the translated languages on the site, such as `th/`; each has a page for missing addresses. */
  languages: readonly string[];
  /** Sent with every answer. */
  headers: readonly Header[];
  redirects: readonly {from: string; to: string}[];
}

/** Files whose names change with what they hold, below the root of the site. */
export const hashedFolder = 'assets/';
export const hashedCaching = 'public, max-age=31536000, immutable';
/** Pages are asked for again after five minutes, so that a correction arrives; a page that is the same is not sent again. */
export const pageCaching = 'public, max-age=300, must-revalidate';

/** Cloudflare Pages drops longer lines. */
export const longestLine = 2000;

/**
 * The content security policy: nothing but the site's own files and the scripts and styles in its pages,
 * these by their hashes.
 * @param secure whether the site is published under https
 */
export function contentPolicy({scripts, styles}: AllowedCode, secure: boolean): string {
  const directives = [...pageDirectives({scripts, styles}), `frame-ancestors 'none'`];
  return [...directives, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
}

/** The policy as a page carries it in itself, for hosts that cannot send headers; it cannot say who may frame the page. */
export function pagePolicy(code: AllowedCode): string {
  return pageDirectives(code).join('; ');
}

function pageDirectives({scripts, styles}: AllowedCode): string[] {
  const list = (hashes: readonly string[]) => ["'self'", ...[...new Set(hashes)].sort()].join(' ');
  return [
    `default-src 'none'`,
    `script-src ${list(scripts)}`,
    `style-src ${list(styles)}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
  ];
}

/** Powers of the browser that no page asks for. */
const unusedPowers = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

/** Every header that protects readers, in the order in which it is sent. */
export function securityHeaders(code: AllowedCode, secure: boolean): Header[] {
  return [
    ['Content-Security-Policy', contentPolicy(code, secure)],
    // No other site learns which page about mood or medicines somebody came from.
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Permissions-Policy', unusedPowers.map((power) => `${power}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(secure ? [['Strict-Transport-Security', 'max-age=63072000'] as const] : []),
  ];
}
