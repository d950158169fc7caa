import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {ownBooks} from '../../src/own-books';
import {manifestName, type PrintEditionOptions, type PrintManifest} from '../../src/press/for-sites';
import {editions, localeByCode} from '../../src/site';

/** A tiny built site: two sections of two pages in edition 2.0 and one page in edition 1.0, in en, ar and th. */
export interface FixtureSite {
  siteDir: string;
  builtDir: string;
  options: PrintEditionOptions;
  /** When its files are to say that they were made. */
  sourceDate?: string;
  /** Says that the site has another page in English, which was not built. */
  plan(id: string): void;
  /** Writes the built page again with other words in its text. */
  replace(file: string, from: string, to: string): void;
  remove(): void;
}

interface Words {
  titles: [string, string, string, string];
  sentence: string;
  heading: string;
  messages: Record<string, string>;
}

export const wordsOf: Record<string, Words> = {
  en: {
    titles: ['In five minutes', 'Get help now', 'Kratom and mood', 'Care that works'],
    sentence: 'Kratom is a tree of Southeast Asia, and no trial has tested it for depression.',
    heading: 'What the studies say',
    messages: {},
  },
  ar: {
    titles: ['في خمس دقائق', 'اطلب المساعدة الآن', 'القرطوم والمزاج', 'رعاية ناجعة'],
    sentence: 'القرطوم شجرة من جنوب شرق آسيا، ولم تختبره أي تجربة لعلاج الاكتئاب.',
    heading: 'ما تقوله الدراسات 2026',
    messages: {
      'press.contents': 'المحتويات',
      'press.references': 'المراجع',
      'section.start': 'ابدأ هنا',
      'site.title': 'القرطوم والمزاج',
    },
  },
  th: {
    titles: ['ในห้านาที', 'ขอความช่วยเหลือ', 'กระท่อมกับอารมณ์', 'การดูแลที่ได้ผล'],
    sentence: 'กระท่อมเป็นต้นไม้ในเอเชียตะวันออกเฉียงใต้ และยังไม่มีการทดลองใดทดสอบกับโรคซึมเศร้า',
    heading: 'สิ่งที่งานวิจัยบอก',
    messages: {'press.contents': 'สารบัญ', 'press.references': 'เอกสารอ้างอิง', 'section.start': 'เริ่มที่นี่'},
  },
};

const ids = ['start/in-five-minutes', 'start/get-help-now', 'mood/kratom-and-mood', 'mood/care'] as const;

/**
 * Writes the site into a new folder of the system's place for temporary files.
 * @param whole adds what a whole book has: a sheet for doctors, a glossary, telephone lines, a figure
 */
export function makeFixtureSite({whole = false} = {}): FixtureSite {
  const siteDir = mkdtempSync(path.join(tmpdir(), 'press-'));
  const builtDir = path.join(siteDir, 'build');
  const files = new Map<string, string>();
  ids.forEach((id, index) => {
    write(
      siteDir,
      `docs/${id}.md`,
      `---\ntitle: ${wordsOf.en!.titles[index]}\nsidebar_position: ${(index % 2) + 1}\n---\n`,
    );
  });
  if (whole) {
    write(siteDir, 'docs/mood/doctor-sheet.md', '---\ntitle: Sheet\nsidebar_position: 3\n---\n');
    write(siteDir, 'docs/reference/glossary.md', '---\ntitle: Glossary\nsidebar_position: 1\n---\n');
  }
  write(siteDir, `${editions[1]!.folder}/start/opening.md`, '---\ntitle: Opening\nsidebar_position: 1\nslug: /\n---\n');
  write(
    builtDir,
    'img/mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z" fill="#0b4f53"/></svg>',
  );
  for (const [locale, words] of Object.entries(wordsOf)) {
    const language = locale === 'en' ? '' : `${locale}/`;
    const texts = Object.entries(words.messages).map(([id, message]) => [id, {message}]);
    write(siteDir, `.i18n/${locale}/code.json`, JSON.stringify(Object.fromEntries(texts)));
    ids.forEach((id, index) =>
      files.set(`${language}${id}/index.html`, page({locale, id, index, words, root: `/base/${language}`})),
    );
    files.set(`${language}1.0/index.html`, articlePage(locale, words, `/base/${language}`));
    for (const [id, title, text] of whole ? wholePages(`/base/${language}`) : []) {
      files.set(`${language}${id}/index.html`, frame(locale, id!, '2.0', title!, text!));
    }
    if (whole) {
      const help = `${language}start/get-help-now/index.html`;
      files.set(help, files.get(help)!.replace('<section class=references', `${helpLines}<section class=references`));
    }
  }
  files.forEach((content, file) => write(builtDir, file, content));
  const ownPages = [...ids, ...(whole ? ['mood/doctor-sheet', 'reference/glossary'] : [])];
  const writeManifest = (locale: string, pages: readonly string[]) =>
    write(builtDir, path.join(locale === 'en' ? '' : locale, manifestName), JSON.stringify(manifest(locale, pages)));
  Object.keys(wordsOf).forEach((locale) => writeManifest(locale, ownPages));
  return {
    siteDir,
    builtDir,
    options: ownBooks(siteDir, path.resolve('.')),
    plan: (id) => writeManifest('en', [...ownPages, id]),
    replace(file, from, to) {
      files.set(file, files.get(file)!.replaceAll(from, to));
      write(builtDir, file, files.get(file)!);
    },
    remove: () => rmSync(siteDir, {recursive: true, force: true}),
  };
}

/** What the plugin says of such a site: the sections of two editions. */
function manifest(locale: string, pages: readonly string[]): PrintManifest {
  const baseUrl = locale === 'en' ? '/base/' : `/base/${locale}/`;
  const sections = [...new Set(pages.map((id) => id.split('/')[0]!))];
  const version = (name: string, isLast: boolean, folder: string, sidebars: Record<string, [string, string][]>) => ({
    ...{version: name, label: name, isLast, path: baseUrl + folder, date: '2026-01-01'},
    sidebars: Object.entries(sidebars).map(([section, own]) => ({
      ...{name: section, label: section},
      parts: [{title: null, pages: own.map(([id, slug]) => ({id, path: `${baseUrl}${folder}${slug}`}))}],
    })),
  });
  const inSection = (section: string) =>
    pages.filter((id) => id.startsWith(`${section}/`)).map((id): [string, string] => [id, `${id}/`]);
  return {
    ...{format: 1, locale, language: locale, direction: localeByCode(locale).direction, baseUrl},
    ...{siteUrl: 'https://kratom.example', title: 'Site', tagline: '', logo: null},
    docs: [
      {
        ...{id: 'default', label: 'Docs'},
        versions: [
          version('current', true, '', Object.fromEntries(sections.map((section) => [section, inSection(section)]))),
          version('1.0', false, '1.0/', {start: [['start/opening', '']]}),
        ],
      },
    ],
  };
}

function write(folder: string, file: string, content: string): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), {recursive: true});
  writeFileSync(full, content);
}

interface Page {
  locale: string;
  id: string;
  index: number;
  words: Words;
  root: string;
}

/** The site leaves out quotes and end tags where the standard allows it, and so does the fixture. */
function frame(locale: string, id: string, edition: string, title: string, text: string): string {
  return `<!doctype html><html lang=${locale} dir=${localeByCode(locale).direction}><meta charset=utf-8><title>x</title>
<body><header>Menu</header><main><article data-page=${id} data-edition=${edition}><header><p class=kicker data-print=no>Kicker<h1>${title}</h1></header>
<div class=markdown>${text}</div></article></main>`;
}

function page({locale, id, index, words, root}: Page): string {
  const other = ids[(index + 2) % 4]!;
  const paragraphs = Array.from({length: 12}, () => `<p>${words.sentence} ${words.sentence} ${words.sentence}`).join(
    '',
  );
  const rows = Array.from({length: 40}, (_, row) => `<tr><th scope=row>Row ${row + 1}<td>${words.sentence}`).join('');
  return frame(
    locale,
    id,
    '2.0',
    words.titles[index]!,
    `
<p>${words.sentence} <sup class=cites><a class=cite id=cite-b-1 href=#ref-b data-cite=b role=doc-noteref>[1]</a></sup>
<a href="${root}${other}/#studies">${words.titles[(index + 2) % 4]}</a>. <a class=claim data-claim=A01 id=claim-a01 href=${root}1.0/#claim-a01>A01</a>
<a href="https://elsewhere.example/page">elsewhere</a>
<p data-print=no>Only on the screen<button>Press</button></p>
<details><summary>More</summary><p>Folded text of ${index}</p></details>
<p><span lang=en dir=ltr data-untranslated>Still in English (page ${index}).</span>
<h2 id=studies>${words.heading}</h2>${paragraphs}
<h3 id=more>${words.heading}</h3><div class=table-scroll tabindex=0 role=region aria-label=Table><table><thead><tr><th scope=col>A<th scope=col>B<tbody>${rows}</table></div>
<p>Two sources <sup class=cites>[<a class=cite id=cite-a-1 href=#ref-a data-cite=a role=doc-noteref>2</a>, <a class=cite id=cite-c${index}-1 href=#ref-c${index} data-cite=c${index} role=doc-noteref>3</a>]</sup>
<section class=references data-references aria-labelledby=references><h2 id=references>References</h2><ol class=reference-list>
${['b', 'a', `c${index}`].map((key) => `<li id=ref-${key} data-ref=${key}><bdi class=reference-text lang=en dir=ltr>Author ${key}. Title of source ${key}. 2020.</bdi> <a class=reference-link href=https://doi.org/10.1/${key} dir=ltr>https://doi.org/10.1/${key}</a><span class=backlinks data-print=no><a href=#cite-${key}-1>↑</a></span>`).join('')}</ol></section>`,
  );
}

function articlePage(locale: string, words: Words, root: string): string {
  return frame(
    locale,
    'start/opening',
    '1.0',
    words.titles[0],
    `<p>${words.sentence} <a class=claim data-claim=A01 id=claim-a01 href=${root}mood/care/#studies>A01</a>`,
  );
}

const helpLines = `<h3 id=help-th>Thailand</h3><ul class=help-list><li class=help-line data-kind=emergency><span class=help-kind>Emergency</span>
<span class=help-service>Ambulance</span> <bdi class=help-phone dir=ltr><a href=tel:1669>1669</a></bdi></ul>`;

/** Pages that a whole book has besides: id, title and text. */
function wholePages(root: string): string[][] {
  const chart = `<figure class=chart id=chart-a><p class=chart-title>Answers by year</p>
<svg class=chart-drawing viewBox="0 0 90 30" role=img aria-labelledby=chart-a-title><title id=chart-a-title>Answers by year</title><rect class=chart-filled width=60 height=9 /><text x=0 y=20>2020</text></svg>
<figcaption><p>A note.</figcaption></figure>`;
  return [
    [
      'mood/doctor-sheet',
      'Sheet for the doctor',
      `<p>Fill in what you can. A <a class=term href="${root}reference/glossary/#trial">trial</a> asks for it.
<h2 id=takes>What I take</h2><table><thead><tr><th scope=col>Name<th scope=col>Since<tbody><tr><td><td><tr><td>Last row<td>1<tfoot><tr><td>All rows<td>2</table>${chart}`,
    ],
    [
      'reference/glossary',
      'Words',
      `<dl class=glossary><div class=glossary-entry><dt id=trial><dfn>trial</dfn><dd>A study that compares.</div>
<div class=glossary-entry><dt id=kratom-tree><dfn>Kratom</dfn><dd>A tree.</div></dl>`,
    ],
  ];
}
