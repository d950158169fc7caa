import {expect, it} from '@jest/globals';
import type {Element, Root} from 'hast';
import {keepTogether} from '../../src/plugins/keep-together';

const element = (tagName: string, value: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{type: 'text', value}],
});

function kept(tree: Root): string[] {
  keepTogether()(tree);
  const spans = (node: Root | Element): string[] =>
    node.children.flatMap((child) =>
      child.type === 'element'
        ? child.properties.className
          ? [(child.children[0] as {value: string}).value]
          : spans(child)
        : [],
    );
  return spans(tree);
}

it('keeps short names with a hyphen on one line, also after an Arabic letter and a mark of direction', () => {
  expect(kept({type: 'root', children: [element('p', 'Leaf and 7-OH, MGM-15 (7-OH).')]})).toEqual(['7-OH', 'MGM-15', '7-OH']);
  expect(kept({type: 'root', children: [element('p', 'و\u200e7-OH')]})).toEqual(['7-OH']);
});

it('loses no text and leaves other words, numbers and code alone', () => {
  const text = '7-hydroxymitragynine, 9-8-8, 5-HT1A and CYP2D6';
  const tree: Root = {type: 'root', children: [element('p', text), element('code', '7-OH')]};
  expect(kept(tree)).toEqual([]);
  expect((tree.children[0] as Element).children).toEqual([{type: 'text', value: text}]);
});
