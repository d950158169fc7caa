import {retag, wrap} from './structure-edits';
import {StructureTree, typeOf, type StructureElement} from './structure-tree';

/**
 * The body of a list item, which holds all but its label (ISO 32000-1, table 336); it is made when
 * the item has none. Null for an item without text.
 */
export function bodyOf(tree: StructureTree, item: StructureElement): StructureElement | null {
  const children = tree.childrenOf(item.dict);
  const labels = new Set(
    children.filter(({dict}) => typeOf(dict) === 'Lbl').map(({reference}) => reference as unknown),
  );
  const body = children.find(({dict}) => typeOf(dict) === 'LBody');
  const rest = tree.kidsOf(item.dict).filter((kid) => !labels.has(kid));
  return body ?? (rest.length > 0 ? wrap(tree, item, rest, 'LBody') : null);
}

/** Makes terms and what is said of them the items of a list, each term its label. */
export function groupDescriptions(tree: StructureTree, list: StructureElement): void {
  let group: StructureElement[] = [];
  const close = () => {
    if (group.length > 0) {
      const references = group.map(({reference}) => reference);
      wrap(tree, list, references, 'LI');
    }
    group = [];
  };
  for (const element of tree.childrenOf(list.dict)) {
    const type = typeOf(element.dict);
    if (type !== 'Lbl' && type !== 'LBody') {
      close();
      retag(element, 'LI');
      continue;
    }
    if (type === 'Lbl' && group.some(({dict}) => typeOf(dict) === 'LBody')) {
      close();
    }
    group.push(element);
  }
  close();
}

/** Makes the lists below an element a table of contents, and their links references to what they name. */
export function tagContents(tree: StructureTree, navigation: StructureElement): void {
  for (const element of [...tree.elements(navigation.dict)]) {
    const type = typeOf(element.dict);
    if (type === 'L') {
      retag(element, 'TOC');
    } else if (type === 'LI') {
      retag(element, 'TOCI');
      const links = tree.childrenOf(element.dict).filter(({dict}) => typeOf(dict) === 'Link');
      links.forEach(({reference}) => wrap(tree, element, [reference], 'Reference'));
    }
  }
}
