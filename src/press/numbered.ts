import {lineOf} from './clean';
import type {BookSource, Chapter, Numbered} from './types';

/** The figures and tables of a book, in order. */
export interface NumberedLists {
  figures: Numbered[];
  tables: Numbered[];
}

/**
 * Numbers the figures and tables of all chapters, in place: 'Figure 3.' stands before the caption.
 * A table without a caption takes the heading above it. Tables inside figures belong to them.
 */
export function numberFiguresAndTables(chapters: readonly Chapter[], {t}: Pick<BookSource, 't'>): NumberedLists {
  const figures: Numbered[] = [];
  const tables: Numbered[] = [];
  for (const chapter of chapters) {
    for (const element of chapter.body.querySelectorAll('figure,table')) {
      const isTable = element.localName === 'table';
      const caption = isTable ? captionOfTable(element, chapter) : element.querySelector('.chart-title,figcaption');
      if (!caption || element.parentElement?.closest('figure')) {
        continue;
      }
      const list = isTable ? tables : figures;
      const number = list.length + 1;
      const entry = {id: `${chapter.id}-${isTable ? 't' : 'f'}${number}`, number, caption: lineOf(caption)};
      list.push(entry);
      const label = element.ownerDocument.createElement('span');
      label.className = 'caption-number';
      label.textContent = t(isTable ? 'press.table' : 'press.figure', {number});
      caption.prepend(label, ' ');
      caption.id = entry.id;
      if (isTable) {
        element.before(roomFor(caption));
      }
    }
  }
  return {figures, tables};
}

/** A copy of a caption that nobody reads or sees: the room in which the style sheet puts the caption itself. */
function roomFor(caption: Element): Element {
  const room = caption.ownerDocument.createElement('div');
  room.className = 'caption-room';
  room.setAttribute('aria-hidden', 'true');
  const lang = caption.getAttribute('lang');
  if (lang) {
    room.setAttribute('lang', lang);
  }
  room.append(...[...caption.childNodes].map((node) => node.cloneNode(true)));
  room.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return room;
}

function captionOfTable(table: Element, {body, title}: Chapter): Element {
  const own = table.querySelector('caption');
  if (own) {
    return own;
  }
  const caption = table.ownerDocument.createElement('caption');
  caption.className = 'caption-of-heading';
  const heading = headingAbove(table, body);
  const lang = heading ? heading.getAttribute('lang') : title.lang;
  if (lang) {
    caption.setAttribute('lang', lang);
  }
  caption.textContent = heading ? lineOf(heading) : title.text;
  table.prepend(caption);
  return caption;
}

/** The nearest heading before an element. */
function headingAbove(element: Element, body: Element): Element | undefined {
  const inOrder = [...body.querySelectorAll('h2,h3,h4,h5,h6,table')];
  return inOrder.slice(0, inOrder.indexOf(element)).findLast(({localName}) => localName !== 'table');
}
