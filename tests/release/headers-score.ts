/**
 * What Mozilla's HTTP observatory gives a site for its headers, by the table of version 1.4.8 of its scorer
 * (algorithm 5), for a site under https without cookies. The scorer itself needs a newer Node than this
 * project promises, and brings a web server and a database with it.
 */
export function score(headers: Record<string, string>): number {
  const policy = directivesOf(headers['Content-Security-Policy'] ?? '');
  const strict =
    policy.get('default-src') === "'none'" &&
    /^'(none|self)'$/.test(policy.get('form-action') ?? '') &&
    ![...policy.values()].some((sources) => /unsafe-(inline|eval|hashes)|\bhttps?:|\bdata:|\*/.test(sources));
  const age = Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1] ?? 0);
  const framed = policy.get('frame-ancestors') === "'none'";
  return (
    100 +
    (strict ? 10 : -25) +
    (framed ? 5 : -20) +
    (age >= 15_768_000 ? 0 : -20) +
    (headers['X-Content-Type-Options'] === 'nosniff' ? 0 : -5) +
    (/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(headers['Referrer-Policy'] ?? '') ? 5 : 0) +
    (/^same-(origin|site)$/.test(headers['Cross-Origin-Resource-Policy'] ?? '') ? 10 : 0)
  );
}

function directivesOf(policy: string): Map<string, string> {
  const pairs = policy.split(';').map((directive) => directive.trim().split(/ (.*)/s));
  return new Map(pairs.map(([name = '', sources = '']) => [name, sources]));
}
