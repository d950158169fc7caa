import {parseHTML} from 'linkedom';

const hidden =
  'script,style,template,title,[hidden],[aria-hidden="true"],svg title,svg desc,[data-page-of],.index-pages';

/** The texts of an assembled document, in order, without those that nobody reads and the numbers of pages. */
export function documentTexts(document: string): string[] {
  const {body} = parseHTML(document).document;
  const texts: string[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && child.textContent?.trim()) {
        texts.push(child.textContent);
      } else if (child.nodeType === 1 && !(child as Element).matches(hidden)) {
        visit(child);
      }
    }
  };
  visit(body);
  return texts;
}
