/**
 * Light stemming: endings are cut off so that the forms of a word meet. The stems are not words and are
 * never shown. A stem keeps at least four letters, so short words stay apart.
 */

const shortest = 4;

const englishEndings =
  'izations ization ations ation ments ment ousness iveness fulness ness ancies ancy ances ance encies ency ences ence ' +
  'ings ing ions ion ives ive edly ied ed ally ly ers er ents ent ants ant ables able ibles ible ities ity als al ies es s e y';

const spanishEndings =
  'amientos amiento imientos imiento aciones acion uciones ucion iones ion adoras adores adora ador ancias ancia encias encia ' +
  'ientes iente antes ante amente mente idades idad ivas ivos iva ivo ables able ibles ible icas icos ica ico ' +
  'ando iendo adas ados ada ado idas idos ida ido aron ieron aban aba ian ia ar er ir an en es as os a o e s';

const endings: Record<string, string[]> = {
  en: longestFirst(englishEndings),
  es: longestFirst(spanishEndings),
};

const arabicEndings = longestFirst('ها ان ات ون ين يه هم هن نا كم ته تي ه ي');

/**
 * The forms under which a folded word is found, the word itself first.
 * @param locale language of the page; Latin words on a page in another script count as English
 */
export function formsOf(word: string, locale: string): string[] {
  if (/\p{Script=Arabic}/u.test(word)) {
    return [...new Set([word, ...arabicForms(word)])];
  }
  return /^\p{Script=Latin}+$/u.test(word) ? [...new Set([word, latinStem(word, locale)])] : [word];
}

function latinStem(word: string, locale: string): string {
  const list = endings[locale] ?? endings.en!;
  const once = cut(word, list, shortest);
  // Plural and ending: addictions → addiction → addict; a doubled letter before the ending: stopped → stop.
  const stem = /s$/.test(word) && once.length === word.length - 1 ? cut(once, list, shortest) : once;
  return stem.length > shortest && stem.length < word.length ? stem.replace(/([b-df-hj-np-rtv-z])\1$/, '$1') : stem;
}

/**
 * Arabic writes 'and', 'so', 'with', 'like', 'for' and the article as part of the word. Whether a first
 * letter is such a particle cannot be seen, so the word is found with and without it.
 */
function arabicForms(word: string): string[] {
  const bases = [
    /^[وف]?(?:[بك]?ال|لل)(.{3,})$/u,
    /^[وف](.{3,})$/u,
    /^[وف]?[بكل](.{3,})$/u,
  ].flatMap((particle) => particle.exec(word)?.[1] ?? []);
  const shortestBase = bases[0] ?? word;
  return [...bases, cut(shortestBase, arabicEndings, 3)];
}

function cut(word: string, list: readonly string[], least: number): string {
  const ending = list.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= least);
  return ending === undefined ? word : word.slice(0, word.length - ending.length);
}

function longestFirst(list: string): string[] {
  return list.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
