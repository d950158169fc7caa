import type {Finding} from '../floor/errors';
import {localeByCode} from '../site/locales';
import {openAccepted, saveAccepted} from './accepted';
import {cataloguePath, versionFolder} from './catalogue-paths';
import {compilePage, misshapen} from './compile-page';
import {addResult, countResults, resultOf, type MessageResult} from './counts';
import {judge, type Verdict} from './judge';
import {knowTranslations} from './know-translations';
import {keepLatinOrder} from './latin-order';
import {machine, translatedBy} from './people';
import {keyOf} from './po-entry';
import {readLanguage, type Language} from './read-language';
import type {SourcePage} from './read-pages';
import {pathOf, reportLanguage, type LanguageStatus, type PageStatus} from './report';
import type {SourceMessages} from './source-messages';

export type {LanguageStatus} from './report';

export interface CompiledLanguage extends Language {
  /** What is written, by path below the language's folder. */
  files: Map<string, string>;
  /** Translations that were refused; English stands in for them. */
  refused: Finding[];
  status: LanguageStatus;
}

/** Makes all that the site needs in a language, in memory. Nothing of it may be written while catalogues are broken. */
export function compileLanguage(siteDir: string, locale: string, sources: SourceMessages): CompiledLanguage {
  openAccepted(siteDir);
  const language = readLanguage(siteDir, locale, sources.catalogues.keys());
  const compiler = new Compiler(language, sources);
  sources.pages.forEach((page) => compiler.addPage(page));
  compiler.addInterface();
  compiler.addData();
  saveAccepted();
  return {...language, ...compiler.finish()};
}

class Compiler {
  private readonly files = new Map<string, string>();
  private readonly refused = new Map<string, Finding>();
  private readonly pages: PageStatus[] = [];
  private readonly results: Map<string, Map<string, MessageResult>>;

  constructor(
    private readonly language: Language,
    private readonly sources: SourceMessages,
  ) {
    this.results = new Map([...sources.catalogues.keys()].map((name) => [name, new Map()]));
  }

  addPage(source: SourcePage): void {
    const name = `docs/${source.id}`;
    const entries = this.language.entries.get(name);
    knowTranslations(source, entries ?? new Map(), (text) => this.inOrder(text));
    const verdicts = source.segments.map((segment) => this.judge(entries?.get(keyOf(segment)), segment.kind));
    const maker = translatedBy(this.language.headers.get(name));
    const compiled = compilePage(source, verdicts, maker !== null && maker !== machine);
    const {text, states, misshapen: wrong} = compiled;
    verdicts.forEach((verdict) => this.refuse(name, verdict));
    wrong.forEach((index) => this.refuse(name, {entry: verdicts[index]!.entry, refusals: [misshapen]}));
    const results = source.segments.map(({msgid}, index) =>
      resultOf(msgid, {state: states[index]!, reviewed: verdicts[index]!.reviewed}),
    );
    results.forEach((result, index) => addResult(this.results.get(name)!, keyOf(source.segments[index]!), result));
    const title = source.segments.findIndex(({kind}) => kind === 'title');
    this.pages.push({
      edition: source.edition.edition,
      page: source.id,
      title: source.segments[title]?.msgid ?? source.id,
      ownTitle: states[title] === 'translated' ? verdicts[title]!.text : null,
      path: pathOf(source),
      staleSince: compiled.staleSince,
      ...countResults(results),
    });
    const place = `${versionFolder(source.edition.version)}/${source.id}`;
    const inFront = source.segments.length - source.body.length;
    const front = Object.fromEntries(source.segments.slice(0, inFront).map(({kind}, index) => [kind, states[index]]));
    this.files.set(`docusaurus-plugin-content-docs/${place}.md`, text);
    this.files.set(`pages/${place}.json`, toJson({states: states.slice(inFront), front}));
  }

  /** The interface's strings in the form that Docusaurus also reads; a string that is missing is shown in English. */
  addInterface(): void {
    const code = this.judgeTexts('ui').map(({id, text, note}) => [
      id,
      note ? {message: text, description: note} : {message: text},
    ]);
    this.files.set('code.json', toJson(Object.fromEntries(code)));
  }

  addData(): void {
    const texts = this.judgeTexts('data').map(({msgid, text}) => [msgid, text]);
    this.files.set('data.json', toJson(Object.fromEntries(texts)));
  }

  finish(): Pick<CompiledLanguage, 'files' | 'refused' | 'status'> {
    const catalogues = Object.fromEntries([...this.results].map(([name, list]) => [name, countResults(list.values())]));
    const status = reportLanguage({...this.language, catalogues, pages: this.pages});
    this.files.set('status.json', toJson(status));
    const inOrder = (a: Finding, b: Finding) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
    return {files: this.files, refused: [...this.refused.values()].sort(inOrder), status};
  }

  /** The accepted translations of a catalogue without pages. */
  private judgeTexts(name: 'ui' | 'data'): {id: string; msgid: string; text: string; note: string}[] {
    return this.sources.catalogues.get(name)!.flatMap((message) => {
      const {msgid, msgctxt, notes} = message;
      const verdict = this.judge(this.language.entries.get(name)?.get(keyOf(message)), 'text');
      this.refuse(name, verdict);
      addResult(this.results.get(name)!, keyOf(message), resultOf(msgid, verdict));
      return verdict.text === null ? [] : [{id: msgctxt ?? msgid, msgid, text: verdict.text, note: notes.join(' ')}];
    });
  }

  private judge(...message: Parameters<typeof judge>): Verdict {
    const verdict = judge(...message);
    return verdict.text === null ? verdict : {...verdict, text: this.inOrder(verdict.text)};
  }

  private inOrder(text: string): string {
    return localeByCode(this.language.locale).direction === 'rtl' ? keepLatinOrder(text) : text;
  }

  /** A text that stands in several places is refused once for each reason. */
  private refuse(name: string, {entry, refusals}: Pick<Verdict, 'entry' | 'refusals'>): void {
    for (const refusal of entry ? refusals : []) {
      const finding = {file: cataloguePath(this.language.locale, name), ...entry!.msgstrPlace, ...refusal};
      this.refused.set(`${finding.file}:${finding.line} ${finding.code}`, finding);
    }
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
