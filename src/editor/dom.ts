import type {Piece} from './preview';
import {diffWords} from './word-diff';

type Child = Node | string;
type Attributes = Record<string, string | boolean | undefined>;

/** The part of the frame with this id. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`Found no element '${id}', expected it in the page.`);
  }
  return found as T;
}

/** Makes an element. Texts become text nodes, never markup; an attribute that is false or undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...children);
  return element;
}

/** A button that does something. */
export function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = make('button', {type: 'button', class: className}, label);
  element.addEventListener('click', act);
  return element;
}

/** Puts these in place of what an element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children);
}

/** Sets a text only where it differs, so that screen readers hear of a change once. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Fills a part and shows it; hides it where there is nothing. */
export function fillPart(id: string, listId: string, children: readonly Child[]): void {
  part(id).hidden = children.length === 0;
  fill(part(listId), ...children);
}

/** Turns a preview into elements. Addresses are shown, never followed or loaded. */
export function toNodes(pieces: readonly Piece[], linkTitle: (address: string) => string): Child[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') {
      return piece;
    }
    const inside = toNodes(piece.inside, linkTitle);
    switch (piece.as) {
      case 'link':
        return make('span', {class: 'ed-link', title: linkTitle(piece.title ?? '')}, ...inside);
      case 'chip':
        return make('span', {class: 'ed-chip', dir: 'ltr'}, ...inside);
      case 'image':
        return make('span', {class: 'ed-chip', title: linkTitle(piece.title ?? '')}, ...inside);
      default:
        return make(piece.as, {}, ...inside);
    }
  });
}

/** The newer text with what was added and what was taken out, word by word. */
export function changeNodes(before: string, after: string): HTMLElement[] {
  const names = {same: 'span', added: 'ins', removed: 'del'} as const;
  return diffWords(before, after).map(({kind, text}) => make(names[kind], {}, text));
}
