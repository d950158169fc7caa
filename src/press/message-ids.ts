/** Every string that only the printed book shows, by id. `{name}` marks a value. */
export const pressMessages = {
  'press.contents': {text: 'Contents', note: 'Heading of the list of parts and chapters of the book'},
  'press.part': {text: 'Part {number}', note: 'Above the title of a part of the book; number such as 3'},
  'press.references': {text: 'References', note: 'Heading of the one list of sources at the end of the book'},
  'press.figures': {text: 'Figures', note: 'Heading of the list of figures of the book'},
  'press.tables': {text: 'Tables', note: 'Heading of the list of tables of the book'},
  'press.figure': {text: 'Figure {number}.', note: 'Before the caption of a figure; number such as 3'},
  'press.table': {text: 'Table {number}.', note: 'Before the caption of a table; number such as 3'},
  'press.index': {text: 'Index', note: 'Heading of the list of terms at the end of the book, with the pages they are on'},
  'press.index.text': {
    text: 'The numbers are those of the pages. A bold number is the page of the glossary that explains the term.',
    note: 'Above the list of terms at the end of the book',
  },
  'press.help': {text: 'If you need help now', note: 'Heading of the last page of the book: telephone lines'},
  'press.help.text': {
    text: 'Call your emergency number if a life may be in danger. Say what was taken, how much and when, if you know.',
    note: 'On the last page of the book, above telephone lines by country',
  },
  'press.seePage': {
    text: '(page {page})',
    note: 'After a link to another chapter of the book; page is the number printed on that page',
  },
  'press.cover.edition': {text: 'Edition {edition}', note: 'On the cover; edition such as “2.0 Reviewed edition”'},
  'press.cover.newest': {text: 'Newest version at {url}', note: 'On the cover; url is the address of the website'},
  'press.author': {text: 'Contributors of {site}', note: 'Author of the book; site is the name of the website'},
  'press.imprint': {text: 'About this book', note: 'Heading of the page behind the cover'},
  'press.imprint.edition': {
    text: 'This book holds edition {edition}, published on {date}.',
    note: 'edition such as “2.0 Reviewed edition”; date such as 24 November 2026',
  },
  'press.imprint.date': {text: 'This book holds the pages of {date}.', note: 'In books of sites without editions; date such as 24 November 2026'},
  'press.imprint.current': {text: 'The newest version is at {url}.', note: 'url is the address of the website'},
  'press.imprint.former': {text: 'This is a former edition. The newest version is at {url}.', note: 'url is the address of the website'},
  'press.imprint.newest': {
    text: 'Evidence and laws change. The newest version is at {url}.',
    note: 'url is the address of the website',
  },
  'press.imprint.made': {
    text: 'It was made by program from the pages of the website, and says the same.',
    note: 'How the book was made; “It” is the book',
  },
  'press.imprint.marks': {
    text: 'A number in square brackets leads to the list of sources at the end. A mark such as {claim} names a claim of the original article and leads to what the evidence says.',
    note: 'How to read the marks in the text; claim is an example such as A05',
  },
  'press.imprint.record': {
    text: 'What the evidence says is in the reviewed edition: {url}',
    note: 'In the book of edition 1.0, after the notice that the edition is kept for the record',
  },
  'press.imprint.machine': {
    text: 'This translation was made by machine. No person has reviewed all of it yet.',
    note: 'In the books of translated languages',
  },
  'press.imprint.partial': {
    text: '{count} of {total} passages of this book are still in English.',
    note: 'count and total are numbers',
  },
  'press.imprint.reuse': {
    text: 'You may copy, translate and adapt the text if you name {site} as its source.',
    note: 'What the licence of the text (CC BY 4.0) allows; site is the name of the website',
  },
  'press.imprint.cite': {
    text: 'To cite it: {author} ({year}). {title}. Edition {edition}. {url}',
    note: 'How to cite the book: keep the order; edition such as “2.0 Reviewed edition”; url is an address',
  },
  'press.imprint.cite.plain': {
    text: 'To cite it: {author} ({year}). {title}. {url}',
    note: 'How to cite a book without editions: keep the order; url is an address',
  },
  'press.imprint.code': {text: 'Code to scan: {url}', note: 'Read out for the square code that leads to the website'},
  'press.imprint.fonts': {text: 'Set in {fonts}.', note: 'fonts: names of typefaces'},
  'press.sheet.foot': {
    text: 'From {site}, edition {edition}, {date}. Sources and the newest version: {url}',
    note: 'At the foot of the sheet to take to a doctor or pharmacist; edition such as “2.0 Reviewed edition”',
  },
  'press.epub.summary': {
    text: 'Text with headings, lists and tables that a screen reader can follow; charts have descriptions and their numbers as tables. Page numbers are those of the A4 PDF.',
    note: 'How accessible the EPUB is; catalogues of books show it',
  },
  'press.epub.pages': {text: 'Pages', note: 'Heading of the list of page numbers in the EPUB'},
  'press.epub.landmarks': {text: 'Ways in', note: 'Heading of a short list in the EPUB that leads to contents, text, references and index'},
  'press.link.inside': {text: 'Go to: {title}', note: 'Read out for a link inside the book; title of a chapter'},
  'press.link.outside': {text: 'Website: {url}', note: 'Read out for a link from the book to a website'},
} as const satisfies Record<string, {text: string; note?: string}>;

export type PressMessageId = keyof typeof pressMessages;
