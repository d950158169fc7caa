/** How places of a status are drawn on paper: a tone, or lines at an angle and a distance, in units of the drawing. */
const looks: Record<string, {tone: string} | {slope: 1 | -1 | 0; distance: number}> = {
  prohibited: {tone: 'dark'},
  'age-limited': {tone: 'light'},
  'restricted-sale': {slope: 1, distance: 5},
  unregulated: {slope: 0, distance: 6},
  unclear: {slope: -1, distance: 10},
};

/**
 * Draws the patterns of maps as lines within the outlines of places. The browser prints a pattern as
 * a coarse picture, and the same picture again for each place; lines stay lines.
 */
export function drawPatterns(body: Element): void {
  let count = 0;
  for (const filled of body.querySelectorAll('svg [fill^="url(#map-"]')) {
    const status = /url\(#map-([a-z-]+)\)/.exec(filled.getAttribute('fill')!)![1]!;
    const look = looks[status] ?? {tone: 'light'};
    const outline = outlineOf(filled);
    const area = areaOf(filled.closest('svg')!);
    if ('tone' in look) {
      filled.setAttribute('fill', 'currentColor');
      filled.setAttribute('class', `map-tone-${look.tone}`);
      continue;
    }
    filled.setAttribute('fill', '#fff');
    count += 1;
    const id = `map-clip-${count}`;
    const clip = make(filled, 'clipPath', {id});
    clip.append(make(filled, 'path', {d: outline}));
    const lines = make(filled, 'path', {d: linesOf(area, look), 'clip-path': `url(#${id})`, class: 'map-lines'});
    filled.after(clip, lines);
  }
  body.querySelectorAll('.map-patterns').forEach((patterns) => patterns.remove());
}

function make(near: Element, name: string, attributes: Record<string, string>): Element {
  const element = near.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

/** One path for all that is filled, because a clip of several becomes a picture too. */
function outlineOf(filled: Element): string {
  if (filled.localName === 'rect') {
    const {width, height} = sizeOf(filled);
    return `M0 0H${width}V${height}H0z`;
  }
  return [...filled.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('');
}

function areaOf(drawing: Element): {width: number; height: number} {
  const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return width && height ? {width, height} : sizeOf(drawing);
}

function sizeOf(element: Element): {width: number; height: number} {
  return {width: Number(element.getAttribute('width')), height: Number(element.getAttribute('height'))};
}

function linesOf(
  {width, height}: {width: number; height: number},
  {slope, distance}: {slope: 1 | -1 | 0; distance: number},
): string {
  if (slope === 0) {
    return Array.from({length: Math.ceil(height / distance)}, (_, line) => `M0 ${(line + 0.5) * distance}H${width}`).join('');
  }
  const count = Math.ceil((width + height) / distance);
  const from = (line: number) => line * distance - (slope === 1 ? 0 : height);
  return Array.from({length: count}, (_, line) => `M${from(line)} 0L${from(line) - slope * height} ${height}`).join('');
}
