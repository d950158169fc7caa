import {UsageError} from '../floor/errors';
import type {Locale} from './locales';
import {languagesWithRules, pluralRuleOf} from './plural-rules';

/** What the standard library's type does not know yet, under its old and its new name. */
type DirectedLocale = Intl.Locale & {textInfo?: {direction: string}; getTextInfo?(): {direction: string}};

/**
 * What the site needs to know of a language, from Unicode's data and the table of plural rules.
 * @param code a BCP 47 code, such as `ja`, `pt-BR` or `zh-Hant`
 * @throws UsageError when the code is none, or the language is not known
 */
export function describeLanguage(code: string): Locale {
  const canonical = canonicalCode(code);
  const pluralForms = canonical && pluralRuleOf(canonical);
  const name = canonical && new Intl.DisplayNames([canonical], {type: 'language', fallback: 'none'}).of(canonical);
  if (!canonical || !pluralForms || !name) {
    throw new UsageError(
      `Unexpected language '${code}', expected a BCP 47 code of a language such as ${languagesWithRules.join(', ')}.`,
      'for another language, add its plural rule to src/site/plural-rules.ts first.',
    );
  }
  const locale = new Intl.Locale(canonical) as DirectedLocale;
  const direction = (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl' ? 'rtl' : 'ltr';
  const [initial = '', ...rest] = name;
  return {code: canonical, label: initial.toLocaleUpperCase(canonical) + rest.join(''), direction, pluralForms};
}

/** The script in which a language is usually written, such as `Jpan`; ISO 15924. */
export function scriptOf(code: string): string {
  return new Intl.Locale(code).maximize().script ?? 'Zzzz';
}

function canonicalCode(code: string): string | null {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(code);
    // Extensions and private parts name no language of their own.
    return new Intl.Locale(canonical).baseName === canonical && !/-[a-z0-9]-/i.test(`${canonical}-`) ? canonical : null;
  } catch {
    return null;
  }
}
