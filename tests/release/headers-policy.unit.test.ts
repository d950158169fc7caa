import {describe, expect, test} from '@jest/globals';
import {withPolicy} from '../../src/release/headers-files';
import {contentPolicy, pagePolicy, securityHeaders, type HostRules} from '../../src/release/headers';
import {hashSource, inlineCodeOf} from '../../src/release/headers-inline';
import {caddyFile} from '../../src/release/hosts/caddy';
import {headersFile, redirectsFile} from '../../src/release/hosts/netlify';
import {nginxFile} from '../../src/release/hosts/nginx';
import {score} from './headers-score';

const code = {scripts: ["'sha256-b='", "'sha256-a='", "'sha256-a='"], styles: ["'sha256-c='"]};
const rules: HostRules = {
  basePath: '/kratom/',
  languages: ['th/'],
  headers: securityHeaders(code, true),
  redirects: [{from: '/kratom/help/', to: '/kratom/start/get-help-now/'}],
};

describe('what a page carries in itself', () => {
  test('is hashed as a browser hashes it', () => {
    // The example of the standard: https://www.w3.org/TR/CSP3/#framework-directive-source-list
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    const {scripts, styles} = inlineCodeOf("<!doctype html><style>p{}</style><script>alert('Hello, world.');</script>");
    expect(scripts).toEqual(["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]);
    expect(styles).toEqual([hashSource('p{}')]);
  });

  test('needs no hash where it is data or a file', () => {
    const html = '<script type=application/ld+json>{}</script><script type="application/json">{}</script><script src=/a.js></script>';
    expect(inlineCodeOf(html).scripts).toEqual([]);
  });

  test('needs one where it is a module or a rule for fetching ahead', () => {
    expect(inlineCodeOf('<script type=module>1</script><script type=speculationrules>{}</script>').scripts).toHaveLength(2);
  });

  test('is refused in attributes', () => {
    const {refused} = inlineCodeOf('<p style="color:red" onclick="x()">a <a href=" javascript:x()">b</a></p><svg width="3%"></svg>');
    expect(refused).toHaveLength(3);
  });
});

describe('the policy', () => {
  test('begins with nothing and allows nothing unsafe', () => {
    const policy = contentPolicy(code, true);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b='; style-src 'self' 'sha256-c=';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(policy).toContain("frame-ancestors 'none'; upgrade-insecure-requests");
  });

  test('asks for no encrypted addresses on a site without them', () => {
    expect(contentPolicy(code, false)).not.toContain('upgrade');
    expect(securityHeaders(code, false).map(([name]) => name)).not.toContain('Strict-Transport-Security');
  });

  test('can stand in a page, before all that it rules over', () => {
    expect(pagePolicy(code)).not.toContain('frame-ancestors');
    expect(withPolicy('<head><meta charset=UTF-8><style>p{}</style>', 'p')).toBe(
      '<head><meta charset=UTF-8><meta http-equiv="Content-Security-Policy" content="p"><style>p{}</style>',
    );
  });

  test('earns 120 or more with the scorer of the Mozilla observatory', () => {
    expect(score(Object.fromEntries(rules.headers))).toBeGreaterThanOrEqual(120);
  });
});

describe('the files for hosts', () => {
  test('name no header in two rules for Netlify and Cloudflare, which would join them', () => {
    const names = headersFile(rules).split('\n').filter((line) => line.startsWith('  ')).map((line) => line.split(':')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(headersFile(rules)).toMatch(/^\/kratom\/\*\n {2}Content-Security-Policy: /);
  });

  test('redirect, and answer for missing addresses in their language', () => {
    expect(redirectsFile(rules)).toBe('/kratom/help/ /kratom/start/get-help-now/ 301\n/kratom/th/* /kratom/th/404.html 404\n');
    expect(nginxFile(rules)).toContain('location = /kratom/help/ {\n    return 301 /kratom/start/get-help-now/;\n}');
    expect(caddyFile(rules)).toContain('redir /kratom/help/ /kratom/start/get-help-now/ 301\n');
  });

  test('repeat all headers in an nginx block that has one of its own', () => {
    const blocks = nginxFile(rules).match(/location [^}]*\{[^}]*add_header[^}]*\}/g)!;
    for (const block of blocks) {
      rules.headers.forEach(([name]) => expect(block).toContain(`add_header ${name} `));
    }
  });
});
