import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {readBookText, type BookText} from './chapters';
import {bookDocument, frontPages, lastPage} from './document';
import {codeFonts} from './font-files';
import {readFonts, type Font} from './fonts';
import {checkGlyphs, missingCodes, textsOfBook} from './glyphs';
import type {PrintJob} from './options';
import {rareFonts} from './rare-fonts';
import {sheetDocument} from './sheet';
import type {BookSource} from './types';

/** A document that is ready to be printed. */
export interface AssembledBook {
  source: BookSource;
  /** What messages call the book. */
  name: string;
  text: BookText;
  fonts: readonly Font[];
  document: string;
  /** The pictures of the document, to tell whether it has changed. */
  images(): Uint8Array[];
}

interface Content {
  text: BookText;
  fonts: readonly Font[];
}

/** Assembles each language of each edition once, for all the formats it is made in. */
export class Assembly {
  private readonly contents = new Map<string, Promise<Content>>();
  private readonly left = new Map<string, number>();

  constructor(
    private readonly shipped: readonly Font[],
    jobs: readonly PrintJob[],
  ) {
    jobs.forEach((job) => this.left.set(nameOf(job), (this.left.get(nameOf(job)) ?? 0) + 1));
  }

  /** The book of a job; the content is let go of with the last job that needs it. */
  async bookOf(source: BookSource, name: string, job: PrintJob): Promise<AssembledBook> {
    const key = nameOf(job);
    const content = this.contents.get(key) ?? readContent(source, name, this.shipped);
    const left = (this.left.get(key) ?? 1) - 1;
    this.left.set(key, left);
    if (left > 0) {
      this.contents.set(key, content);
    } else {
      this.contents.delete(key);
    }
    const {text, fonts} = await content;
    const toDocument = job.format === 'sheet' ? sheetDocument : bookDocument;
    const document = toDocument(source, text, fonts);
    return {source, name, text, fonts, document, images: () => imagesOf(document, source)};
  }
}

const nameOf = ({book, locale, edition}: PrintJob) => `${book} ${locale} ${edition}`;

/** The text; the shipped fonts, those of code where the book has some, and small ones for rare characters. */
async function readContent(source: BookSource, name: string, shipped: readonly Font[]): Promise<Content> {
  const text = readBookText(source);
  const front = frontPages(source, text).markup + (text.last ? lastPage(text.last).markup : '');
  const texts = textsOfBook(text, {name, front});
  const hasCode = text.parts.some(({chapters}) => chapters.some(({body}) => body.querySelector('pre')));
  const usual = [...shipped, ...(hasCode ? readFonts(codeFonts()) : [])];
  const most = [...usual, ...(await rareFonts(missingCodes(texts, usual)))];
  const fonts = hasCode || missingCodes(texts, most).size === 0 ? most : [...most, ...readFonts(codeFonts())];
  checkGlyphs(texts, fonts);
  return {text, fonts};
}

function imagesOf(document: string, {builtDir, settings}: BookSource): Uint8Array[] {
  const addresses = new Set([...document.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map(([, address]) => address!));
  return [...addresses]
    .map((address) => path.join(builtDir, decodeURIComponent(address.slice(settings.basePath.length))))
    .filter((file) => statSync(file, {throwIfNoEntry: false})?.isFile())
    .map((file) => readFileSync(file));
}
