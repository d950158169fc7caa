const one = 'nplurals=1; plural=0;';
const notOne = 'nplurals=2; plural=(n != 1);';
const moreThanOne = 'nplurals=2; plural=(n > 1);';
const slavic = 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);';
const czech = 'nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);';

/** Languages by their gettext plural rule: those of GNU gettext, and of whole numbers in Unicode CLDR where it has none. */
const families: [string, string][] = [
  [one, 'id ja jv km ko lo ms my su th vi yo zh zh-Hans zh-Hant'],
  [
    notOne,
    'af bg bn ca da de el en eo es et eu fi fo fy gl gu ha he hi hu ia is it ka kk kn ku ky lb ml mn mr nb ne nl nn no or pa ps pt pt-PT rm si so sq sv sw ta te tk tr ug ur uz xh zu',
  ],
  [moreThanOne, 'ak am br fa fil fr ln mg oc pt-BR tg ti wa'],
  [slavic, 'be bs hr ru sr sr-Latn uk'],
  [czech, 'cs sk'],
  ['nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);', 'pl'],
  ['nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);', 'sl'],
  ['nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);', 'lt'],
  ['nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);', 'lv'],
  ['nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);', 'ro'],
  ['nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4);', 'ga'],
  ['nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3);', 'gd'],
  ['nplurals=4; plural=(n==1 ? 0 : n==2 ? 1 : n==8 || n==11 ? 2 : 3);', 'cy'],
  ['nplurals=4; plural=(n==1 ? 0 : n==0 || (n%100>1 && n%100<11) ? 1 : n%100>10 && n%100<20 ? 2 : 3);', 'mt'],
  ['nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);', 'mk'],
  ['nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);', 'ar'],
];

const rules = new Map(families.flatMap(([rule, codes]) => codes.split(' ').map((code) => [code, rule] as const)));

/** The languages that have a rule here. */
export const languagesWithRules: readonly string[] = [...rules.keys()].sort();

/** The gettext plural rule of a language, as in the `Plural-Forms` header; a region follows its language. */
export function pluralRuleOf(code: string): string | null {
  const {language, script} = new Intl.Locale(code);
  return rules.get(code) ?? (script && rules.get(`${language}-${script}`)) ?? rules.get(language) ?? null;
}
