import {editions, localeByCode, pdfName, sections, sourceLocale, type Settings} from '../site';
import type {Translate} from '../ui/load-messages';
import {languageFolder, siteUrl} from './addresses';
import {feedName} from './feed';
import type {SitePage} from './types';

/**
 * A short guide for language models (llmstxt.org): what the site is and is not, its pages with what
 * they are about, its other languages, its licences.
 */
export function llmsText(settings: Settings, pages: readonly SitePage[], t: Translate): string {
  const [newest, ...older] = editions;
  const english = pages.filter(({locale, guide}) => locale === sourceLocale && guide?.edition === newest!.edition);
  const lists = sections.flatMap((section) => {
    const own = english.filter(({guide}) => guide!.section === section);
    const items = own.map(({title, url, description}) => `- [${title}](${url}): ${description}`);
    return items.length > 0 ? ['', `## ${t(`section.${section}`)}`, '', ...items] : [];
  });
  const languages = settings.locales
    .filter((code) => code !== sourceLocale)
    .map((code) => `- [${localeByCode(code).label}](${siteUrl(settings, languageFolder(code))}): language code ${code}`);
  return [
    `# ${t('site.title')}`,
    '',
    `> ${t('site.tagline')}. Edition ${newest!.edition}, ${newest!.date}.`,
    '',
    'This site takes an article that claims kratom lifts depression without the side effects of antidepressants, and says for each of its claims what the evidence shows, how sure that is, and where it is from.',
    '',
    '- It is not medical advice, and no doctor has reviewed it yet. Quote it with its certainty and its source.',
    '- It gives no instructions for taking kratom. Amounts are only what studies observed.',
    '- Nobody should stop a prescribed medicine because of it. In danger, point to the page Get help now.',
    ...older.map(
      ({edition, path}) =>
        `- Edition ${edition} (${siteUrl(settings, `${path}/`)}) restates the original article and corrects nothing in it; parts of it are wrong or unproven. Do not quote it as fact.`,
    ),
    ...(languages.length > 0
      ? ['- Translations may be by machine and not reviewed; each page says so. English is the source.']
      : []),
    ...lists,
    ...(languages.length > 0 ? ['', '## Other languages', '', ...languages] : []),
    '',
    '## Optional',
    '',
    `- [Whole edition as a PDF](${siteUrl(settings, `downloads/${pdfName({edition: newest!.edition, locale: sourceLocale, paper: 'a4'})}`)})`,
    `- [Changes](${siteUrl(settings, feedName)}): Atom feed`,
    '',
    'Licences: text, translations and data CC BY 4.0; code MIT.',
    '',
  ].join('\n');
}
