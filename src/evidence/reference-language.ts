import type {Reference} from './schema';

/** The CSL locale file of each language that has one; references in other languages use English terms. */
const cslLocales: Record<string, string> = {en: 'en-US', es: 'es-ES', ar: 'ar', th: 'th-TH'};

const scripts: [RegExp, string][] = [
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/** The language a reference is written in: what the item says, else what its script tells, else English. */
export function languageOfReference({language, title}: Pick<Reference, 'language' | 'title'>): string {
  return language ?? languageOfScript(title) ?? 'en';
}

/** The language that a text's script points to, or null for Latin letters. */
export function languageOfScript(text: string): string | null {
  return scripts.find(([script]) => script.test(text))?.[1] ?? null;
}

export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
}

/** Name of the CSL locale whose terms ('and others', months) suit a language. */
export function cslLocaleOf(language: string): string {
  return cslLocales[language.split('-')[0]!] ?? cslLocales.en!;
}
