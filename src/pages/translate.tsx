import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import {EditorFrame} from '@site/src/editor/frame';
import {scriptMessageIds} from '@site/src/editor/messages';
import {Overview} from '@site/src/editor/overview';
import type {EditorConfig} from '@site/src/editor/types';
import {editorMessage} from '@site/src/editor/use-editor-message';
import type {EditorPageData} from '@site/src/plugins/translation-editor';
import {localeByCode, sourceLocale} from '@site/src/site/locales';

/** The translation editor; without script, what there is to translate and the other ways to help. */
export default function Translate(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {script} = usePluginData('translation-editor') as EditorPageData;
  const title = editorMessage('editor.title');
  return (
    <Layout title={title} description={editorMessage('editor.lead')}>
      <main id="main" className="plain-page">
        <h1>{title}</h1>
        <p className="lead">{editorMessage('editor.lead')}</p>
        <p id="ed-waiting" className="notice">
          {editorMessage('editor.waiting')}
        </p>
        <EditorFrame />
        <section aria-labelledby="ways">
          <h2 id="ways">{editorMessage('editor.ways')}</h2>
          <p>
            {editorMessage('editor.ways.text')}{' '}
            <Link to={`${siteConfig.baseUrl}reference/contribute/`}>{editorMessage('editor.ways.link')}</Link>
          </p>
        </section>
        <section aria-labelledby="table">
          <h2 id="table">{editorMessage('editor.table')}</h2>
          <Overview />
        </section>
      </main>
      <Configuration />
      {script && <script src={script} defer />}
    </Layout>
  );
}

/** What the script must know, as JSON in the page. */
function Configuration(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const repositoryUrl = siteConfig.customFields?.repositoryUrl;
  const config: EditorConfig = {
    locale: i18n.currentLocale,
    languages: i18n.locales
      .filter((code) => code !== sourceLocale)
      .map((code) => {
        const {label, direction} = localeByCode(code);
        return {code, label, direction, data: `${i18n.localeConfigs[code]!.baseUrl}translate/data/`};
      }),
    repositoryUrl: typeof repositoryUrl === 'string' ? repositoryUrl : null,
    strings: Object.fromEntries([
      ...scriptMessageIds.map((id) => [id, editorMessage(id)]),
      ...(['editor.catalogue.ui', 'editor.catalogue.data'] as const).map((id) => [id, editorMessage(id)]),
    ]),
  };
  // A `<` could end the element.
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  return <script id="ed-config" type="application/json" dangerouslySetInnerHTML={{__html: json}} />;
}
