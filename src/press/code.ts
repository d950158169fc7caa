import qrcode from 'qrcode';
import {Html} from './html';

/** Names that are kept for examples and lead nowhere (RFC 2606). */
const leadsNowhere = /(^|\.)(example|invalid|test|localhost)$|^example\.(com|net|org)$/;

/**
 * A QR code (ISO/IEC 18004, level M) of an address as a drawing of black squares; null for an
 * address that leads nowhere, as that of a site without `SITE_URL`.
 */
export function codeOf(address: string): Html | null {
  if (leadsNowhere.test(new URL(address).hostname)) {
    return null;
  }
  const {modules} = qrcode.create(address, {errorCorrectionLevel: 'M'});
  const quiet = 4;
  const width = modules.size + 2 * quiet;
  const rows = Array.from({length: modules.size}, (_, y) =>
    Array.from({length: modules.size}, (_, x) =>
      modules.get(y, x) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '',
    ).join(''),
  );
  return new Html(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" shape-rendering="crispEdges" aria-hidden="true"><path d="${rows.join('')}"/></svg>`,
  );
}
