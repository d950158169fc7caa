import React, {type ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {CatalogueCounts} from '../catalogue/counts';
import {labelLanguage} from '../components/page-menu';
import {PlainLink} from '../components/plain-link';
import type {IndexedPage, PageIndex} from '../plugins/page-index';
import type {EditorPageData} from '../plugins/translation-editor';
import {editions} from '../site/editions';
import {localeByCode} from '../site/locales';
import {editorMessage} from './use-editor-message';

/** How far each page is in the language of the site; on the English site, how far each language is. */
export function Overview(): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {counts} = usePluginData('translation-editor') as EditorPageData;
  const own = counts[i18n.currentLocale];
  const rows = own
    ? Object.entries(own.catalogues).map(([name, line]) => <Catalogue key={name} name={name} counts={line} />)
    : Object.entries(counts).map(([code, {total}]) => <Language key={code} code={code} counts={total} />);
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{editorMessage(own ? 'editor.page' : 'editor.table.language')}</th>
            <th scope="col">{editorMessage('editor.table.translated')}</th>
            <th scope="col">{editorMessage('editor.table.reviewed')}</th>
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}

/** The row carries the name of its catalogue, so that a link to the editor of a page leads there without script. */
function Catalogue({name, counts}: {name: string; counts: CatalogueCounts}): ReactNode {
  const {pages} = usePluginData('page-index') as PageIndex;
  const page = editions.flatMap(({edition}) => pages[edition] ?? []).find(({id}) => name === `docs/${id}`);
  return (
    <tr id={name}>
      <th scope="row">
        <PlainLink href={`#${name}`} {...(page && labelLanguage(page))}>
          {titleOf(name, page)}
        </PlainLink>
      </th>
      <Counts counts={counts} />
    </tr>
  );
}

function titleOf(name: string, page: IndexedPage | undefined): string {
  return name === 'ui' || name === 'data' ? editorMessage(`editor.catalogue.${name}`) : (page?.label ?? name);
}

function Language({code, counts}: {code: string; counts: CatalogueCounts}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {label, direction} = localeByCode(code);
  return (
    <tr>
      <th scope="row">
        <PlainLink href={`${i18n.localeConfigs[code]!.baseUrl}translate/`} lang={code} dir={direction} hrefLang={code}>
          {label}
        </PlainLink>
      </th>
      <Counts counts={counts} />
    </tr>
  );
}

function Counts({counts: {translated, reviewed, total}}: {counts: CatalogueCounts}): ReactNode {
  return (
    <>
      <td>{editorMessage('editor.table.count', {count: translated, total})}</td>
      <td>{editorMessage('editor.table.count', {count: reviewed, total})}</td>
    </>
  );
}
