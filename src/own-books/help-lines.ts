import {html, languageOf, lineOf, readBuiltPage, type BookSource, type LastPage, type Title} from '../press/for-sites';
import {editions, listPages} from '../site';
import {loadMessages} from '../ui/load-messages';

/** The telephone lines of one country, as the last page lists them. */
export interface HelpCountry {
  country: Title;
  lines: {kind: string; name: string; phones: string}[];
}

const helpPage = 'start/get-help-now';
const kinds = new Set(['emergency', 'suicide-crisis', 'poison-centre']);

/** Reads the telephone lines for emergencies from the page of the newest edition; null when it has none. */
function readHelpLines(siteDir: string, book: BookSource): HelpCountry[] | null {
  const entry = listPages(siteDir, editions[0]!).find(({id}) => id === helpPage);
  const page = entry && {id: helpPage, path: book.settings.basePath + entry.slug.slice(1)};
  const countries = page ? [...readBuiltPage(book, page).article.querySelectorAll('h3')] : [];
  const found = countries.flatMap((heading): HelpCountry[] => {
    const list = heading.nextElementSibling;
    const lines = [...(list?.matches('.help-list') ? list.querySelectorAll('.help-line') : [])]
      .filter((line) => kinds.has(line.getAttribute('data-kind') ?? ''))
      .map((line) => ({
        kind: line.getAttribute('data-kind')!,
        name: partOf(line, '.help-kind'),
        phones: partOf(line, '.help-phone'),
      }))
      .filter(({phones}) => phones !== '');
    const lang = heading.getAttribute('lang') ?? heading.querySelector('[lang]')?.getAttribute('lang');
    return lines.length > 0 ? [{country: {text: lineOf(heading), ...(lang && {lang})}, lines}] : [];
  });
  return found.length > 0 ? found : null;
}

function partOf(line: Element, selector: string): string {
  const part = line.querySelector(selector);
  return part ? lineOf(part) : '';
}

/** The last page: telephone lines, where they are found at once; null when the site has none. */
export function lastPage(siteDir: string, book: BookSource): LastPage | null {
  const t = loadMessages(siteDir, book.locale.code);
  const countries = readHelpLines(siteDir, book);
  const body =
    countries &&
    html`<p class="last-text">${t('press.help.text')}</p>
    <dl class="last-lines">
      ${countries.map(
        ({country, lines}) =>
          html`<div class="last-country">
            <dt ${languageOf(country)}>${country.text}</dt>
            ${lines.map(({kind, name, phones}) => html`<dd data-kind="${kind}"><span class="last-kind">${name}</span> <bdi class="last-phone" dir="ltr">${phones}</bdi></dd> `)}
          </div> `,
      )}
    </dl>
    <p class="last-change">${t('evidence.help.change')}</p>`;
  return body && {title: t('press.help'), body};
}
