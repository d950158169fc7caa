import type {EditorLanguage} from './types';

/** What the part of the address after `#` asks for. */
export interface Wanted {
  /** Code of the language; null when the address leaves it open. */
  language: string | null;
  /** Name of the catalogue, such as `docs/use/law`; null when the address leaves it open. */
  catalogue: string | null;
}

/** Reads `#docs/use/law` or `#th/docs/use/law`. */
export function readAddress(hash: string, languages: readonly Pick<EditorLanguage, 'code'>[]): Wanted {
  const path = decode(hash.replace(/^#/, ''));
  const [first = ''] = path.split('/');
  const language = languages.some(({code}) => code === first) ? first : null;
  const catalogue = language === null ? path : path.slice(first.length + 1);
  return {language, catalogue: /^(?:ui|data|docs\/[\w./-]+)$/.test(catalogue) ? catalogue : null};
}

/** Writes the part after `#`; the language is left out where it is the page's own. */
export function writeAddress(language: string, catalogue: string, pageLocale: string): string {
  return language === pageLocale ? `#${catalogue}` : `#${language}/${catalogue}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
