import {fold} from '../search/fold';
import {interpolate} from '../ui/interpolate';

/** What the script of a tool works with. */
export interface ToolParts {
  section: HTMLElement;
  form: HTMLFormElement;
  status: HTMLElement;
  /** A string of the tool in the language of the page, with its values. */
  say(name: string, values?: Record<string, string | number>): string;
}

/** Finds the parts of a tool in the page. */
export function partsOf(name: string): ToolParts {
  const section = document.querySelector<HTMLElement>(`[data-tool="${name}"]`)!;
  const strings = JSON.parse(section.dataset.strings!) as Record<string, string>;
  return {
    section,
    form: section.querySelector('form')!,
    status: section.querySelector('.tool-status')!,
    say: (id, values) => interpolate(strings[id]!, values),
  };
}

/** The elements that fit a selector, in the order of the page. */
export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** Makes a test of whether a text holds all the words that were typed, however they are spelt. */
export function wordTest(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** Shows or hides what stands over a list: everything back to its heading. */
export function showWithHeading(list: HTMLElement, isShown: boolean): void {
  let element: Element | null = list;
  while (element) {
    (element as HTMLElement).hidden = !isShown;
    element = /^H[2-4]$/.test(element.tagName) ? null : element.previousElementSibling;
  }
}
