import {createRequire} from 'node:module';
import {build} from 'esbuild';
import {parseHTML} from 'linkedom';
import {UsageError} from '../floor/errors';
import {dropForPrint} from './clean';
import type {CoverProps} from './edition-options';
import {Html} from './html';
import type {BookDescription} from './types';

/** Styles and modules of styles that a component of a site may import: print has its own. */
const ignored = ['.css', '.scss', '.sass', '.less'];

/**
 * Renders the component of a site's title page, once; what only works in a browser is taken out.
 * @param file absolute path of the module, whose default export is a React component with `CoverProps`
 * @throws UsageError when there is no such module or it cannot be rendered
 */
export async function readCover(file: string, book: BookDescription): Promise<Html> {
  const {title, tagline, author, edition, locale, settings} = book;
  const props: CoverProps = {
    ...{title, tagline, author},
    edition: edition.label,
    date: edition.date,
    locale: locale.code,
    direction: locale.direction,
    newest: edition.newest,
    baseUrl: settings.basePath,
  };
  try {
    const {document} = parseHTML(`<!doctype html><html><body>${await render(file, props)}</body></html>`);
    dropForPrint(document.body as unknown as Element);
    return new Html(document.body.innerHTML);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new UsageError(
      `Unexpected cover ${file}, expected a module whose default export is a React component: ${reason}`,
      'see that the option `cover` names such a module and that it needs no browser.',
    );
  }
}

async function render(file: string, props: CoverProps): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    jsx: 'automatic',
    loader: Object.fromEntries(ignored.map((ending) => [ending, 'empty'])),
    logLevel: 'silent',
  });
  const require = createRequire(file);
  const module = {exports: {} as {default?: unknown}};
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, require);
  const component = module.exports.default;
  if (typeof component !== 'function') {
    throw new Error(`its default export is ${component === undefined ? 'missing' : `a ${typeof component}`}`);
  }
  const {createElement} = require('react') as typeof import('react');
  const {renderToStaticMarkup} = require('react-dom/server') as typeof import('react-dom/server');
  return renderToStaticMarkup(createElement(component as React.FunctionComponent<CoverProps>, props));
}
