/** The text of an element with one space between blocks, cells and items. */
export function textOf(element: {childNodes: ArrayLike<unknown>} | null | undefined): string {
  return element ? pieces(element as unknown as Node).join('').replace(/\s+/g, ' ').replace(/ ([.,;:)])/g, '$1').trim() : '';
}

const blocks = /^(?:P|LI|TD|TH|TR|DT|DD|DIV|UL|OL|DL|H[1-6]|CAPTION|SUMMARY|DETAILS)$/;

function pieces(node: Node): string[] {
  if (node.nodeType === 3) {
    return [node.textContent ?? ''];
  }
  const inner = [...node.childNodes].flatMap(pieces);
  const isBlock = blocks.test((node as Element).tagName ?? '');
  return isBlock ? [' ', ...inner, ' '] : inner;
}
