import path from 'node:path';
import {slug} from 'github-slugger';
import {UsageError} from '../floor/errors';
import {readCover} from './cover';
import type {BookOptions, PrintEditionOptions, Text} from './edition-options';
import {bookFileName} from './file-names';
import {labelsFor, textIn} from './labels';
import {findManifests, type FoundManifest, type ManifestVersion, type PlannedPart} from './manifest';
import type {PrintJob} from './options';
import type {BookDescription} from './types';

/** A built site and what its books are to be like. */
export interface LibrarySite {
  /** Folder of the sources: paths in the options start there. */
  siteDir: string;
  /** Folder of the built site. */
  builtDir: string;
  options: PrintEditionOptions;
  /** When files say that they were made, ISO 8601; by default on the day of their edition. */
  sourceDate?: string | null;
}

/** A book of a site in one of its languages and versions. */
export interface LibraryBook {
  /** Id of the docs plugin whose pages it begins with. */
  book: string;
  edition: string;
  locale: string;
  /** Whether it is printed when nothing else is asked for. */
  isUsual: boolean;
  isNewest: boolean;
}

type Wanted = Pick<PrintJob, 'book' | 'edition' | 'locale'>;

/** All books that a built site has, in the order of languages, books and versions. */
export class Library {
  private readonly manifests: readonly FoundManifest[];
  /** The books that the options name, or one for each docs plugin. */
  private readonly wanted: readonly BookOptions[];

  /** @throws UsageError when the folder holds no site that was built with the plugin */
  constructor(private readonly site: LibrarySite) {
    this.manifests = findManifests(site.builtDir);
    this.wanted = site.options.books ?? this.manifests[0]!.docs.map(({id}) => ({docs: id}));
  }

  get locales(): string[] {
    return this.manifests.map(({locale}) => locale);
  }

  /** Name of a file of a book, from the folder of the books. */
  fileName(job: Omit<PrintJob, 'target'>): string {
    const {manifest, options, version} = this.find(job);
    const stem = this.site.options.name ?? fileStem(textIn(this.site.options.title ?? this.manifests[0]!.title, 'en'));
    const name = this.wanted.length > 1 ? `${stem}-${fileStem(idsOf(options)[0]!)}` : stem;
    const edition = isAlone(manifest, options) && !this.site.options.versions?.[version.version] ? null : job.edition;
    return bookFileName({...job, name, edition});
  }

  books(): LibraryBook[] {
    return this.manifests.flatMap((manifest) =>
      this.wanted.flatMap((options) =>
        versionsOf(manifest, options).map((version) => ({
          book: idsOf(options)[0]!,
          edition: this.nameOf(version),
          locale: manifest.locale,
          isUsual: isWanted(version, options.versions ?? 'last'),
          isNewest: version.isLast,
        })),
      ),
    );
  }

  /**
   * Describes a book.
   * @throws UsageError when the site has no such book
   */
  async bookOf(wanted: Wanted): Promise<BookDescription> {
    const {site} = this;
    const {manifest, options, version} = this.find(wanted);
    const {locale, language, direction, siteUrl} = manifest;
    const text = (given: Text | undefined, usual: string) => (given === undefined ? usual : textIn(given, locale));
    const own = site.options.versions?.[version.version];
    const alone = isAlone(manifest, options) && !own?.label;
    const t = labelsFor(locale, site.options);
    const siteTitle = text(site.options.title, manifest.title);
    const label = manifest.docs.find(({id}) => id === idsOf(options)[0])!.label;
    const usualTitle = this.wanted[0] === options ? siteTitle : `${siteTitle}: ${label}`;
    const newest = siteUrl + manifest.baseUrl;
    const {glossary, sheet, lastPage, imprint, css = []} = site.options;
    const notice = typeof imprint === 'object' ? imprint.notice : undefined;
    const description: BookDescription = {
      // Each language brings its own files, so that it is the same when it is built alone.
      builtDir: manifest.folder,
      settings: {siteUrl, basePath: manifest.baseUrl, sourceDate: site.sourceDate},
      locale: {code: language, direction},
      edition: {
        edition: this.nameOf(version),
        label: alone ? null : text(own?.label, version.label),
        date: own?.date ?? version.date,
        isNewest: version.isLast,
        note: own?.note ? {title: text(own.note.title, ''), text: text(own.note.text, '')} : null,
        address: version.isLast ? newest : siteUrl + version.path,
        newest,
      },
      title: text(options.title, usualTitle),
      tagline: text(options.tagline ?? site.options.tagline, manifest.tagline),
      author: text(site.options.author, t('press.author', {site: siteTitle})),
      licence: site.options.licence === undefined ? null : textIn(site.options.licence, locale),
      logo: logoOf(site.options.logo, manifest),
      cover: null,
      fileName: (making) => this.fileName({...wanted, ...making}),
      outline: outlineOf(manifest, options, version, text),
      hooks: {
        ...{glossary, sheet, lastPage, typefaces: site.options.fonts?.typefaces},
        css: css.map((file) => path.resolve(site.siteDir, file)),
        imprint:
          typeof imprint === 'function'
            ? imprint
            : {
                ...(notice && {notice: {title: text(notice.title, ''), text: text(notice.text, '')}}),
                lines: (imprint?.lines ?? []).map((line) => textIn(line, locale)),
              },
      },
      t,
    };
    const {cover} = site.options;
    return cover ? {...description, cover: await readCover(path.resolve(site.siteDir, cover), description)} : description;
  }

  /** The current pages go by their label where it is good for a name. */
  private nameOf({version, label}: ManifestVersion): string {
    const usual = version === 'current' && label !== 'Next' && /^[\w.-]+$/.test(label) ? label : version;
    return this.site.options.versions?.[version]?.name ?? usual;
  }

  private find({book, edition, locale}: Wanted) {
    const manifest = this.manifests.find((candidate) => candidate.locale === locale);
    if (!manifest) {
      throw unknown('language', locale, this.locales);
    }
    const options = book === undefined ? this.wanted[0] : this.wanted.find((candidate) => idsOf(candidate).includes(book));
    if (!options) {
      throw unknown('docs', book!, this.wanted.flatMap((candidate) => idsOf(candidate)));
    }
    const versions = versionsOf(manifest, options);
    const version = versions.find((candidate) => this.nameOf(candidate) === edition);
    if (!version) {
      throw unknown('edition', edition, versions.map((candidate) => this.nameOf(candidate)));
    }
    return {manifest, options, version};
  }
}

function unknown(what: string, found: string, expected: readonly string[]): UsageError {
  return new UsageError(
    `Unexpected ${what} '${found}', expected one of ${expected.join(', ')}.`,
    'ask for one that the built site has, or build the site again.',
  );
}

const idsOf = ({docs = 'default'}: BookOptions): readonly string[] => (typeof docs === 'string' ? [docs] : docs);

function docsOf({docs}: FoundManifest, options: BookOptions) {
  return idsOf(options).map((id) => {
    const found = docs.find((candidate) => candidate.id === id);
    if (!found) {
      throw unknown('docs plugin in the option books', id, docs.map((candidate) => candidate.id));
    }
    return found;
  });
}

/** Versions of the docs with which a book begins. */
const versionsOf = (manifest: FoundManifest, options: BookOptions) => docsOf(manifest, options)[0]!.versions;

const isAlone = (manifest: FoundManifest, options: BookOptions) => versionsOf(manifest, options).length === 1;

function isWanted({version, isLast}: ManifestVersion, wanted: NonNullable<BookOptions['versions']>): boolean {
  return wanted === 'all' || (wanted === 'last' ? isLast : wanted.includes(version));
}

/** The parts of a book: those of its sidebars, where several sidebars stand in it each is one part. */
function outlineOf(
  manifest: FoundManifest,
  options: BookOptions,
  {version}: ManifestVersion,
  text: (given: Text | undefined, usual: string) => string,
): PlannedPart[] {
  return docsOf(manifest, options).flatMap(({versions}) => {
    const own = versions.find((candidate) => candidate.version === version) ?? versions.find(({isLast}) => isLast)!;
    const {sidebars: wanted, partTitles = {}} = options;
    const names = own.sidebars.map(({name}) => name);
    const unknownName = wanted?.find((name) => !names.includes(name));
    if (unknownName !== undefined && idsOf(options).length === 1) {
      throw unknown('sidebar in the option books', unknownName, names);
    }
    const sidebars = wanted ? own.sidebars.filter(({name}) => wanted.includes(name)) : own.sidebars;
    const ordered = wanted ? sidebars.sort((a, b) => wanted.indexOf(a.name) - wanted.indexOf(b.name)) : sidebars;
    const whole = ordered.length > 1 || ordered.some(({name}) => name in partTitles);
    return ordered.flatMap(({name, label, parts}) =>
      whole ? [{title: text(partTitles[name], label), pages: parts.flatMap(({pages}) => pages)}] : parts,
    );
  });
}

function logoOf(given: string | null | undefined, {logo, baseUrl}: FoundManifest): string | null {
  return given === undefined ? logo : given && baseUrl + given.replace(/^\//, '');
}

/** A name for files out of a title; `book` where the title has no letters for one. */
const fileStem = (title: string) => slug(title.normalize('NFKD').replace(/\p{M}/gu, '')) || 'book';
