import type {Page} from 'puppeteer';

/** One file of the text of an EPUB. */
export interface EpubDocument {
  /** Its name without the ending, which is the id of its heading. */
  name: string;
  kind: 'titlepage' | 'imprint' | 'part' | 'chapter' | 'bibliography' | 'index' | 'help';
  title: string;
  lang?: string;
  /** XHTML of the body. */
  markup: string;
  /** Pictures that it shows, as paths from the root of the site. */
  pictures: string[];
  hasDrawing: boolean;
  /** Marks of pages in it, in order. */
  pages: {id: string; label: string}[];
}

const blocks = 'p,li,dt,dd,h1,h2,h3,h4,h5,h6,figure,table';

/** Gives every block of an open book an id, and has the browser tell on which page each of them begins. */
export async function markBlocks(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const links = document.createElement('div');
    links.hidden = true;
    let count = 0;
    for (const block of document.querySelectorAll(`section :is(${selector})`)) {
      block.id ||= `block-${(count += 1)}`;
      const link = document.createElement('a');
      link.href = `#${block.id}`;
      links.append(link);
    }
    document.body.append(links);
  }, blocks);
}

/**
 * Reads the files of an EPUB from an open book that was printed: without what belongs to paper, with
 * links from file to file, and with a mark where each page of the printed book begins.
 */
export async function readDocuments(
  page: Page,
  labelOf: (id: string) => string | undefined,
  basePath: string,
): Promise<EpubDocument[]> {
  const ids = await page.evaluate(
    (selector) => [...document.querySelectorAll(`section :is(${selector})`)].map(({id}) => id),
    blocks,
  );
  const labels = Object.fromEntries(ids.map((id) => [id, labelOf(id) ?? '']));
  return page.evaluate(transform, {labels, basePath, blocks});
}

/** Runs in the browser. */
function transform({labels, basePath, blocks: selector}: {labels: Record<string, string>; basePath: string; blocks: string}) {
  const ops = 'http://www.idpf.org/2007/ops';
  const xml = 'http://www.w3.org/XML/1998/namespace';
  const kinds = [
    ['titlepage', '.title-page', 'doc-cover'],
    ['imprint', '.imprint', ''],
    ['part', '.part', 'doc-part'],
    ['chapter', '.chapter', 'doc-chapter'],
    ['bibliography', '.references', 'doc-bibliography'],
    ['index', '.index', 'doc-index'],
    ['help', '.last', ''],
  ] as const;
  document.querySelectorAll('.page-reference,.leader,.contents-entry .page-number,[data-filler],.caption-room,[hidden]').forEach((element) => {
    const before = element.previousSibling;
    if (before instanceof Text && element.matches('.page-reference')) {
      before.data = before.data.replace(/\u00a0$/, '');
    }
    element.remove();
  });
  const sections = [...document.querySelectorAll<HTMLElement>('body > section')].filter((section) =>
    kinds.some(([, own]) => section.matches(own)),
  );
  const documents = sections.map((section, index) => {
    const [kind, , role] = kinds.find(([, own]) => section.matches(own))!;
    const heading = section.querySelector<HTMLElement>('h1,h2');
    const name = heading && kind !== 'imprint' ? heading.id : kind;
    return {section, kind, role, name: name || `s${index}`, heading};
  });
  const fileOf = new Map<string, string>();
  for (const {section, name} of documents) {
    section.querySelectorAll('[id]').forEach(({id}) => fileOf.set(id, name));
  }
  let lastLabel = '';
  return documents.map(({section, kind, role, name, heading}) => {
    const pages: {id: string; label: string}[] = [];
    for (const block of kind === 'titlepage' ? [] : section.querySelectorAll<HTMLElement>(selector)) {
      const label = labels[block.id];
      if (label && label !== lastLabel && !block.closest('svg')) {
        lastLabel = label;
        const mark = document.createElement('span');
        mark.id = `page-${label}`;
        mark.setAttributeNS(ops, 'epub:type', 'pagebreak');
        mark.setAttribute('role', 'doc-pagebreak');
        mark.setAttribute('aria-label', label);
        block.matches('figure,table') ? block.before(mark) : block.prepend(mark);
        pages.push({id: mark.id, label});
      }
    }
    section.querySelectorAll('[id^="block-"]').forEach((block) => block.removeAttribute('id'));
    const pictures: string[] = [];
    for (const image of section.querySelectorAll<HTMLImageElement>('img:not([src^="data:"])')) {
      const file = decodeURIComponent(new URL(image.src).pathname.slice(basePath.length));
      pictures.push(file);
      image.setAttribute('src', file);
    }
    for (const link of section.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')!.slice(1);
      const file = fileOf.get(id);
      if (file === undefined) {
        link.replaceWith(...link.childNodes);
      } else {
        link.setAttribute('href', file === name ? `#${id}` : `${file}.xhtml#${id}`);
      }
    }
    for (const element of [section, ...section.querySelectorAll('*')]) {
      for (const {name: attribute} of [...element.attributes]) {
        if (attribute.startsWith('data-')) {
          element.removeAttribute(attribute);
        }
      }
      const lang = element.getAttribute('lang');
      if (lang) {
        // In drawings epubcheck 4 knows the one, in text the two of them together.
        element.setAttributeNS(xml, 'xml:lang', lang);
      }
      if (element instanceof SVGElement) {
        element.removeAttribute('lang');
      }
    }
    section.removeAttribute('style');
    section.querySelectorAll('.sideways').forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes));
    if (role && role !== 'doc-cover') {
      section.setAttribute('role', role);
      if (kind !== 'index') {
        section.setAttributeNS(ops, 'epub:type', kind); // an index by that name would need a structure of its own
      }
      if (heading?.id) {
        section.setAttribute('aria-labelledby', heading.id);
      }
    }
    const title = (heading ?? section.querySelector('p'))?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return {
      name,
      kind,
      title,
      ...(heading?.lang && {lang: heading.lang}),
      markup: new XMLSerializer().serializeToString(section),
      pictures,
      hasDrawing: section.querySelector('svg') !== null,
      pages,
    };
  });
}
