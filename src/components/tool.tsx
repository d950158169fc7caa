import React, {type ComponentProps, type ReactNode} from 'react';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ToolsPageData} from '@site/src/plugins/tools';

/** A section of a page; `data-tool` names the tool that it is, which brings its own styles and script. */
export function Section(properties: ComponentProps<'section'> & {'data-tool'?: string}): ReactNode {
  const {scripts, styles} = usePluginData('tools') as ToolsPageData;
  const {'data-tool': name} = properties;
  if (!name) {
    return <section {...properties} />;
  }
  return (
    <>
      {styles[name] && <style dangerouslySetInnerHTML={{__html: styles[name]}} />}
      <section {...properties} />
      {scripts[name] && <script src={scripts[name]} defer />}
    </>
  );
}
