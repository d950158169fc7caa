import {numbersIn, westernDigits} from './numbers';
import {warnIf, type Check} from './types';

/** Ways to write a unit after a number, by what it is; `.` stands for itself. The first word names it in messages. */
const units: Record<string, {en: string; es: string; ar: string; th: string}> = {
  '%': {
    en: '% percent',
    es: '% por_ciento',
    ar: '% ٪ بالمئة بالمائة في_المئة في_المائة',
    th: '% เปอร์เซ็นต์ ร้อยละ',
  },
  '°': {en: '° degree', es: '° grado', ar: '° درجة درجات', th: '° องศา'},
  kg: {
    en: 'kg kilogram',
    es: 'kg kilogramo kilo',
    ar: 'كغ كجم كيلوغرام كيلوجرام',
    th: 'กก. กิโลกรัม กก',
  },
  mg: {
    en: 'mg milligram',
    es: 'mg miligramo',
    ar: 'ملغ مغ مجم ملغم مليغرام ملليغرام ميليغرام ملليجرام مليجرام',
    th: 'มก. มิลลิกรัม มก',
  },
  µg: {
    en: 'µg μg mcg microgram',
    es: 'µg μg mcg microgramo',
    ar: 'مكغ ميكروغرام مكجم ميكروجرام',
    th: 'ไมโครกรัม มคก.',
  },
  ng: {
    en: 'ng nanogram',
    es: 'ng nanogramo',
    ar: 'نغ نانوغرام نانوجرام',
    th: 'นาโนกรัม',
  },
  g: {en: 'g gram', es: 'g gramo', ar: 'غ غم جم غرام جرام', th: 'ก. กรัม'},
  mL: {
    en: 'mL ml millilitre milliliter',
    es: 'mL ml mililitro',
    ar: 'مل ملليلتر مليلتر ميليلتر',
    th: 'มล. มิลลิลิตร',
  },
  L: {en: 'L litre liter', es: 'L litro', ar: 'ل لتر', th: 'ลิตร'},
  nM: {
    en: 'nM nanomolar',
    es: 'nM nanomolar',
    ar: 'نانومولار نانومول',
    th: 'นาโนโมลาร์',
  },
  µM: {
    en: 'µM μM micromolar',
    es: 'µM μM micromolar',
    ar: 'ميكرومولار ميكرومول',
    th: 'ไมโครโมลาร์',
  },
  hours: {
    en: 'h hour',
    es: 'h hora',
    ar: 'س ساعة ساعات ساعه',
    th: 'ชม. ชั่วโมง',
  },
  minutes: {
    en: 'min minute',
    es: 'min minuto',
    ar: 'د دقيقة دقائق',
    th: 'นาที',
  },
  days: {en: 'day', es: 'día', ar: 'يوم أيام', th: 'วัน'},
  weeks: {en: 'week', es: 'semana', ar: 'أسبوع أسابيع', th: 'สัปดาห์ อาทิตย์'},
  months: {en: 'month', es: 'mes', ar: 'شهر أشهر شهور', th: 'เดือน'},
  years: {
    en: 'year',
    es: 'año',
    ar: 'سنة سنوات سنين عام أعوام عاما',
    th: 'ปี',
  },
};

interface Form {
  unit: string;
  pattern: RegExp;
}

const tables = new Map<string, Form[]>();

/** Units agree: what the source measures in milligrams, the translation doesn't measure in grams. */
export const checkUnits: Check = ({source, target, locale}) => {
  const wanted = measuresIn(source, 'en');
  const found = measuresIn(target, locale);
  const wrong = wanted.flatMap(({value, unit}) => {
    const same = found.filter((measure) => measure.value === value);
    if (same.some((measure) => measure.unit === unit) || (same.length === 0 && names(target, locale, unit))) {
      return [];
    }
    if (same.length === 0 && !numbersIn(target).some(({values}) => values.includes(value))) {
      return []; // The number itself is missing, which is told by another check.
    }
    const others = same.filter((measure) => !wanted.some((w) => w.value === value && w.unit === measure.unit));
    return others.length > 0 || !names(target, locale, unit) ? [{value, unit, other: others[0]?.unit}] : [];
  });
  return wrong
    .slice(0, 1)
    .flatMap(({value, unit, other}) =>
      warnIf(
        true,
        'UNITS',
        `Found ${value}${other ? ` ${other}` : ' without its unit'}, expected ${value} ${unit}.`,
        'compare the unit with the English; a wrong unit of a dose can hurt.',
      ),
    );
};

/** Pairs of a number and the unit right after it (or right before, as `ร้อยละ 5`). */
function measuresIn(text: string, locale: string): {value: string; unit: string}[] {
  const western = westernDigits(text);
  return numbersIn(western).flatMap(({start, end, values}) => {
    const after = western.slice(end, end + 24).replace(/^[ \u00a0\u202f-]/, '');
    const before = western.slice(Math.max(0, start - 12), start).trimEnd();
    const form =
      formsOf(locale).find(({pattern}) => pattern.exec(after)?.index === 0) ??
      (before.endsWith('ร้อยละ') ? {unit: '%'} : undefined);
    return form ? values.map((value) => ({value, unit: form.unit})) : [];
  });
}

function names(text: string, locale: string, unit: string): boolean {
  const forms = formsOf(locale).filter((form) => form.unit === unit);
  // A language whose units are not listed here is not judged.
  return forms.length === 0 || forms.some(({pattern}) => pattern.test(text));
}

/** The longest forms first, so that `mg` is not taken for `m` and a word that only begins like a unit is none. */
function formsOf(locale: string): Form[] {
  const language = locale.split('-')[0] as 'en';
  const known = tables.get(language);
  if (known) {
    return known;
  }
  const forms = Object.entries(units)
    .flatMap(([unit, ways]) =>
      `${ways[language] ?? ''} ${ways.en}`
        .trim()
        .split(' ')
        .map((form) => ({unit, form: form.replaceAll('_', ' ')})),
    )
    .sort((a, b) => b.form.length - a.form.length)
    .map(({unit, form}) => ({unit, pattern: patternOf(form)}));
  tables.set(language, forms);
  return forms;
}

function patternOf(form: string): RegExp {
  const literal = form.replaceAll('.', '\\.');
  if (/^[%٪°]$/.test(form) || /^\p{Script=Thai}{3,}/u.test(form)) {
    return new RegExp(literal, 'u');
  }
  const isSymbol = form.length <= 2 || ['mcg', 'min'].includes(form);
  const plural = isSymbol ? '' : '(?:s|es|ًا|اً|ا|ين|ان)?';
  const flags = isSymbol ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}])(?:و|ال|ب)?${literal}${plural}(?![\\p{L}\\p{M}])`, flags);
}
