import {fold} from '../search/fold';
import {findNearly} from '../search/scan';

/** Something that a reader may choose: a medicine, or a whole kind of medicines. */
export interface Option {
  label: string;
  /** Other names and brands, as they are shown. */
  also: string[];
  /** All names, folded. */
  keys: string[];
  /** Ids of the interactions that concern it. */
  rows: string[];
}

const mostOptions = 8;

/** Makes an option; names that are only searched for come last. */
export function makeOption(label: string, also: string[], hidden: string[], rows: string[]): Option {
  return {label, also, keys: [label, ...also, ...hidden].map(fold), rows};
}

/**
 * Finds the options with a name that was typed, the best first: those that begin with it, then those with
 * a word that does, then those that hold it, then those that nearly do.
 */
export function findOptions(options: readonly Option[], typed: string): Option[] {
  const wanted = fold(typed).replace(/\s+/g, ' ').trim();
  const found = best(options, wanted);
  // 'Zoloft 50 mg': the longest word is most likely the name.
  const [longest = ''] = wanted.split(' ').sort((a, b) => b.length - a.length);
  return found.length > 0 || longest === wanted ? found : best(options, longest);
}

/** The option that has exactly the name that was typed. */
export function exactOption(options: readonly Option[], typed: string): Option | undefined {
  const wanted = fold(typed).trim();
  return options.find(({keys}) => keys.includes(wanted));
}

function best(options: readonly Option[], wanted: string): Option[] {
  if (wanted === '') {
    return [];
  }
  return options
    .map((option) => ({option, rank: Math.min(...option.keys.map((key) => rankOf(key, wanted)))}))
    .filter(({rank}) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.option.label.localeCompare(b.option.label))
    .slice(0, mostOptions)
    .map(({option}) => option);
}

function rankOf(key: string, wanted: string): number {
  const place = key.indexOf(wanted);
  if (place === 0) {
    return 0;
  }
  if (place > 0) {
    return /[\s-]/.test(key[place - 1]!) ? 1 : 2;
  }
  const allowed = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  const near = allowed > 0 ? findNearly(key, wanted, allowed) : null;
  return near ? 2 + near.mistakes : Infinity;
}
