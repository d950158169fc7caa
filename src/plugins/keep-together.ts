import type {Element, ElementContent, Root} from 'hast';

/** Short names that must not be torn apart at the end of a line, such as `7-OH` or `MGM-15`. */
const shortName = /(?<![\p{L}\p{N}])(?:\d+-[A-Z]{2,}|[A-Z]{2,}-\d+)(?![\p{L}\p{N}])/gu;

/** A rehype plugin that keeps short names with a hyphen on one line. A drawing breaks no lines, and holds no elements of HTML. */
export function keepTogether() {
  return (tree: Root): void => visit(tree);
}

function visit(node: Root | Element): void {
  if (node.type === 'element' && ['code', 'pre', 'svg'].includes(node.tagName)) {
    return;
  }
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'text') {
      return split(child.value);
    }
    if (child.type === 'element') {
      visit(child);
    }
    return [child];
  });
}

function split(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const {0: name, index} of text.matchAll(shortName)) {
    pieces.push({type: 'text', value: text.slice(end, index)});
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: {className: ['nowrap']},
      children: [{type: 'text', value: name}],
    });
    end = index + name.length;
  }
  return [...pieces, {type: 'text', value: text.slice(end)}];
}
