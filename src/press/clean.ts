import {drawPatterns} from './hatching';

const dropped = '[data-print="no"],script,style,link,template,noscript,button,input,.hash-link';
const headings = 'h1,h2,h3,h4,h5';

/**
 * Makes a page's text fit for paper, in place: takes out what is only for the screen, opens what
 * is folded, frees tables from their scroll boxes and drawings from links, and puts headings one
 * level down.
 */
export function cleanForPrint(body: Element): void {
  body.querySelectorAll(dropped).forEach((element) => element.remove());
  body.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''));
  body.querySelectorAll('svg a').forEach((link) => {
    link.querySelector('title')?.remove();
    link.replaceWith(...link.childNodes);
  });
  drawPatterns(body);
  body.querySelectorAll('.table-scroll').forEach((element) => element.replaceWith(...element.childNodes));
  body.querySelectorAll('svg a').forEach((link) => link.replaceWith(...link.childNodes));
  body.querySelectorAll('[tabindex]').forEach((element) => element.removeAttribute('tabindex'));
  body.querySelectorAll('[loading]').forEach((element) => element.removeAttribute('loading'));
  body.querySelectorAll(headings).forEach(lowerHeading);
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
