import {drawPatterns} from './hatching';

const dropped = '[data-print="no"],script,style,link,template,noscript,button,input,.hash-link,[data-footnote-backref]';
const headings = 'h1,h2,h3,h4,h5';

/**
 * Makes a page's text fit for paper, in place: takes out what is only for the screen, opens what
 * is folded, frees tables from their scroll boxes and drawings from links, and puts headings one
 * level down, below that of the chapter, which stands below that of the part.
 */
export function cleanForPrint(body: Element, {levelsDown = 1}: {levelsDown?: 0 | 1} = {}): void {
  dropForPrint(body);
  // An empty cell would be left out of its row in the structure of the file.
  body.querySelectorAll('td,th').forEach((cell) => cell.childNodes.length > 0 || cell.append('\u00a0'));
  body.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''));
  body.querySelectorAll('svg a').forEach((link) => {
    link.querySelector('title')?.remove();
    link.replaceWith(...link.childNodes);
  });
  body.querySelectorAll('svg text').forEach(embedRuns);
  drawPatterns(body);
  body.querySelectorAll('.table-scroll').forEach((element) => element.replaceWith(...element.childNodes));
  body.querySelectorAll('svg a').forEach((link) => link.replaceWith(...link.childNodes));
  body.querySelectorAll('[tabindex]').forEach((element) => element.removeAttribute('tabindex'));
  body.querySelectorAll('[loading]').forEach((element) => element.removeAttribute('loading'));
  if (levelsDown > 0) {
    body.querySelectorAll(headings).forEach(lowerHeading);
  }
}

/** Takes out what only works or is only wanted on a screen. */
export function dropForPrint(body: Element): void {
  body.querySelectorAll(dropped).forEach((element) => element.remove());
}

/**
 * Isolated runs in drawings as embedded ones with marks around (UAX 9): our fonts have the signs of
 * these, and the browser would take a strange font for those of isolates.
 */
function embedRuns(text: Element): void {
  const walker = text.ownerDocument.createTreeWalker(text, 4 /* text */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    node.data = node.data.replace(/[\u2066\u2068]([^\u2066-\u2069]*)\u2069/g, '\u200f\u202a$1\u202c\u200f');
  }
}

function lowerHeading(heading: Element): void {
  const lower = heading.ownerDocument.createElement(`h${Number(heading.localName[1]) + 1}`);
  for (const {name, value} of heading.attributes) {
    lower.setAttribute(name, value);
  }
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
}

/** Text as it reads on one line. */
export function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
