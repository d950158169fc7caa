import {createHash} from 'node:crypto';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';

/** What a page carries in itself that a content policy must allow by its hash. */
export interface InlineCode {
  /** Hashes as a policy writes them, such as `'sha256-…'`. */
  scripts: string[];
  styles: string[];
  /** Attributes that no hash can allow, such as `style` or `onclick`, with their elements. */
  refused: string[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Types of `<script>` that a browser runs or obeys; all others are data. */
const scriptTypes = ['', 'module', 'importmap', 'speculationrules', 'text/javascript', 'application/javascript'];

/** Finds the scripts and styles in a page and hashes them as a browser does: over what stands in the element. */
export function inlineCodeOf(html: string): InlineCode {
  const found: InlineCode = {scripts: [], styles: [], refused: []};
  visit(parse(html), (element) => {
    const {tagName, attrs} = element;
    const attribute = (name: string) => attrs.find((candidate) => candidate.name === name)?.value;
    if (tagName === 'style') {
      found.styles.push(hashSource(textOf(element)));
    } else if (tagName === 'script' && attribute('src') === undefined) {
      const type = (attribute('type') ?? '').trim().toLowerCase();
      if (scriptTypes.includes(type)) {
        found.scripts.push(hashSource(textOf(element)));
      }
    }
    const refused = attrs.filter(({name, value}) => name === 'style' || /^on[a-z]/.test(name) || /^\s*javascript:/i.test(value));
    found.refused.push(...refused.map(({name, value}) => `<${tagName} ${name}="${value}">`));
  });
  return found;
}

/** A text's hash as a content policy writes it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function visit(node: Node, see: (element: Element) => void): void {
  if ('tagName' in node) {
    see(node);
  }
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  children.forEach((child) => visit(child, see));
}
