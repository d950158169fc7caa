/** Words for numbers that texts prefer to digits, by language: from 0 on, and a few larger ones. */
const words: Record<string, readonly (readonly [value: string, forms: string])[]> = {
  en: [
    ['0', 'zero no none'],
    ['1', 'one once first single a an'],
    ['2', 'two twice second both pair half'],
    ['3', 'three third'],
    ['4', 'four fourth quarter'],
    ['5', 'five fifth'],
    ['6', 'six sixth'],
    ['7', 'seven seventh'],
    ['8', 'eight eighth'],
    ['9', 'nine ninth'],
    ['10', 'ten tenth tenfold'],
    ['11', 'eleven'],
    ['12', 'twelve'],
    ['13', 'thirteen'],
    ['14', 'fourteen fortnight'],
    ['15', 'fifteen'],
    ['16', 'sixteen'],
    ['17', 'seventeen'],
    ['18', 'eighteen'],
    ['19', 'nineteen'],
    ['20', 'twenty'],
    ['30', 'thirty'],
    ['40', 'forty'],
    ['50', 'fifty'],
    ['60', 'sixty'],
    ['70', 'seventy'],
    ['80', 'eighty'],
    ['90', 'ninety'],
    ['100', 'hundred'],
    ['1000', 'thousand'],
    ['1000000', 'million'],
  ],
  es: [
    ['1', 'un una uno primer primera primero'],
    ['2', 'dos ambos ambas segundo segunda'],
    ['3', 'tres tercer tercera tercero tercio'],
    ['4', 'cuatro'],
    ['5', 'cinco'],
    ['6', 'seis'],
    ['7', 'siete'],
    ['8', 'ocho'],
    ['9', 'nueve'],
    ['10', 'diez'],
    ['11', 'once'],
    ['12', 'doce'],
    ['20', 'veinte'],
    ['100', 'cien ciento'],
  ],
  ar: [
    ['1', 'واحد واحدة أول أولى'],
    ['2', 'اثنان اثنين اثنتان اثنتين كلا كلتا ثاني ثانية يومين أسبوعين شهرين سنتين عامين ساعتين دقيقتين مرتين غرامين'],
    ['3', 'ثلاث ثلاثة ثالث ثالثة'],
    ['4', 'أربع أربعة'],
    ['5', 'خمس خمسة'],
    ['6', 'ست ستة'],
    ['7', 'سبع سبعة'],
    ['8', 'ثمان ثماني ثمانية'],
    ['9', 'تسع تسعة'],
    ['10', 'عشر عشرة'],
  ],
  th: [
    ['1', 'หนึ่ง'],
    ['2', 'สอง ทั้งคู่'],
    ['3', 'สาม'],
    ['4', 'สี่'],
    ['5', 'ห้า'],
    ['6', 'หก'],
    ['7', 'เจ็ด'],
    ['8', 'แปด'],
    ['9', 'เก้า'],
    ['10', 'สิบ'],
  ],
};
/** Thai has no spaces, so its words are looked for inside others. */
const unspaced = new Set(['th']);

/** The numbers that a text may name in words, as they would be written in digits. */
export function numberWords(locale: string, text: string): Set<string> {
  const list = words[locale.split('-')[0]!] ?? [];
  const lower = text.toLowerCase();
  const found = new Set(lower.match(/\p{L}+/gu) ?? []);
  const has = (form: string) =>
    unspaced.has(locale) ? lower.includes(form) : found.has(form) || found.has(`ال${form}`) || found.has(`و${form}`);
  return new Set(list.filter(([, forms]) => forms.split(' ').some(has)).map(([value]) => value));
}
