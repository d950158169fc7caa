import {describe, expect, test} from '@jest/globals';
import {reviewTranslation, terms} from '../../src/catalogue';
import {termsIn} from '../../src/catalogue/checks/terminology';
import type {MessageKind} from '../../src/catalogue/types';
import {warningsOf} from '../../src/catalogue/warnings';

type Case = [locale: string, msgid: string, msgstr: string, kind?: MessageKind];

const codes = ([locale, msgid, msgstr, kind = 'paragraph']: Case) =>
  warningsOf({kind, msgid, msgstr}, {locale}).map(({code}) => code);

const asked: Record<string, Record<string, Case>> = {
  NUMBERS: {
    'a number is missing': ['es', 'In 12 of 90 people', 'En 12 personas'],
    'a number has other digits': ['es', 'In 12 of 1,250 people', 'En 12 de 1.205 personas'],
    'a decimal sign is lost': ['es', 'A dose of 3.5 g of leaf.', 'Una dosis de 35 g de hoja.'],
    'a thousand became one': ['th', 'In 1,250 people', 'ใน 1.25 คน'],
    'a number is added': ['ar', 'In some people', 'عند 12 شخصًا'],
    'a year is of another calendar': ['th', 'In 2025', 'ใน พ.ศ. 2568'],
  },
  UNITS: {
    'milligrams became grams': ['th', 'For 5 mg a day', 'วันละ 5 กรัม'],
    'grams became milligrams': ['es', 'About 3 g of leaf', 'Unos 3 mg de hoja'],
    'the unit is lost': ['es', 'About 3 g of leaf', 'Unos 3 de hoja'],
    'weeks became months': ['ar', 'After 12 weeks', 'بعد 12 شهرًا'],
    'days became hours': ['es', 'After 4 days', 'Después de 4 horas'],
    'a percent sign is lost': ['th', 'Of these, 5% stopped', 'ในจำนวนนี้ 5 คนหยุด'],
    'nanomolar became micromolar': ['es', 'At 5 nM', 'A 5 µM'],
    'millilitres became litres': ['ar', 'In 5 mL of tea', 'في 5 لتر من الشاي'],
  },
  TERM: {
    'a term has another word': ['es', 'Kratom can harm.', 'El cratón puede dañar.'],
    'a term has another word in Arabic': ['ar', 'An antidepressant can help.', 'يمكن لدواء الكآبة أن يساعد.'],
    'a term has another word in Thai': ['th', 'A seizure needs help.', 'อาการลมบ้าหมูต้องการความช่วยเหลือ'],
  },
  EMPHASIS: {'an emphasis is lost': ['es', 'Do **not** stop', 'No lo deje']},
  UNCHANGED: {
    'a sentence is still English': ['es', 'Ask your doctor before you stop.', 'Ask your doctor before you stop.'],
    'a sentence in it is still English': [
      'es',
      'Wait a while. Ask your doctor before you stop.',
      'Espere un poco. Ask your doctor before you stop.',
    ],
    'it is other English': ['th', 'Ask your doctor first.', 'Please ask the doctor.'],
  },
  END: {
    'the question is gone': ['es', 'Is it safe?', 'Es seguro.'],
    'a colon is gone': ['ar', 'Three points:', 'ثلاث نقاط'],
    'a heading ends in a full stop': ['es', 'The law', 'La ley.'],
    'Thai ends in a full stop': ['th', 'It is safe.', 'ปลอดภัย.'],
  },
  SIGNS: {
    'a Spanish question does not open': ['es', 'Is it safe?', 'Es seguro?'],
    'Arabic has a Latin comma': ['ar', 'Now, it is safe.', 'الآن, هو آمن.'],
    'Arabic has a Latin question mark': ['ar', 'Is it safe?', 'هل هو آمن?'],
  },
  BRACKETS: {
    'a bracket does not close': ['es', 'It is (often) safe.', 'Es (a menudo seguro.'],
    'a quotation does not close': ['es', 'It is “safe”.', 'Es “seguro.'],
    'what stood in brackets is gone': ['es', 'It is safe (mostly).', 'Es seguro.'],
  },
  SPACES: {
    'two spaces stand between words': ['es', 'It is safe.', 'Es  seguro.'],
    'a space stands before a sign': ['ar', 'Now, it is safe.', 'الآن ، هو آمن.'],
    'no space stands after a sign': ['es', 'Now, it is safe.', 'Ahora,es seguro.'],
    'a space stands inside brackets': ['es', 'It is (often) safe.', 'Es ( a menudo ) seguro.'],
  },
  REPEATED: {'a word stands twice': ['es', 'It is the safe way.', 'Es la la vía segura.']},
  LENGTH: {
    'most of it is missing': [
      'es',
      'Ask your doctor before you change any medicine at all, above all before you stop it.',
      'Pregunte antes.',
    ],
    'much was added': [
      'es',
      'Ask a doctor before you stop a medicine.',
      `Pregunte. ${'Y hay mucho más que decir. '.repeat(5)}`.trim(),
    ],
  },
  PLURALS: {
    'there are more forms than the language has': ['th', '{n} page|{n} pages', '{n} หน้า|{n} หน้าๆ', 'text'],
    'a form is empty': ['es', '{n} page|{n} pages', '{n} página|', 'text'],
  },
};

describe.each(Object.entries(asked))('a translator is asked to look again, with %s, when', (code, cases) => {
  test.each(Object.entries(cases))('%s', (_, given) => {
    expect(codes(given)).toContain(code);
  });
});

describe('nobody is asked', () => {
  const quiet: Record<string, Case> = {
    'when numbers have the digits and separators of the language': [
      'ar',
      'In 12 of 1,250 people (3.5%)',
      'عند ١٢ من ١٬٢٥٠ شخصًا (٣٫٥٪)',
    ],
    'when numbers have Thai digits': ['th', 'In 12 people', 'ใน ๑๒ คน'],
    'when numbers have Spanish separators': ['es', 'In 1,250 people (3.5%)', 'En 1.250 personas (3,5 %)'],
    'when a small number is a word': ['es', 'Two of 3 people', 'Dos de tres personas'],
    'when a word is a number': ['th', 'Two of three people', 'คน 2 ใน 3'],
    'when a Roman number is an Arabic one': ['th', 'It is in Schedule II', 'อยู่ในบัญชีที่ 2'],
    'when units are written in the language': ['th', '5 mg in 3 mL for 2 weeks', '5 มก. ใน 3 มล. นาน 2 สัปดาห์'],
    'when units are written out': ['ar', '5 mg a day for 12 weeks', '5 ملغ يوميًا لمدة 12 أسبوعًا'],
    'when percent is a word before the number': ['th', 'About 5% of people', 'ราวร้อยละ 5 ของคน'],
    'when a dual holds its number': ['ar', 'After 2 weeks', 'بعد أسبوعين'],
    'about the digits in citations, addresses, code and placeholders': [
      'es',
      'See [it](a1.md) [@smith2020] [claim:A05] `x1` {n1}',
      'Véase [esto](a1.md) [@smith2020] [claim:A05] `x1` {n1}',
    ],
    'when a name stays as it is': ['es', 'Kratom & Mood', 'Kratom & Mood'],
    'when a service keeps its own language': ['es', 'Centres antipoison (Paris)', 'Centres antipoison (Paris)'],
    'when a term has an Arabic article and preposition': ['ar', 'With kratom', 'بالقراطوم'],
    'when a term has another form of alif or vowels': ['ar', 'A leaf of kratom', 'أوراقُ القراطومِ'],
    'when a term is inside a longer one': ['es', 'kratom use disorder', 'trastorno por consumo de kratom'],
    'when a quoted label stays as it is printed': ['th', 'Look for "alkaloids" here', 'มองหา "alkaloids" ที่นี่'],
    'when Thai leaves out the full stop': ['th', 'It is safe.', 'ปลอดภัย'],
    'when Thai leaves out the question mark': ['th', 'Is it safe?', 'ปลอดภัยหรือไม่'],
    'when Thai ends in a short form': ['th', 'It began in the Christian era.', 'เริ่มใน ค.ศ.'],
    'when Thai repeats with a sign': ['th', 'Slowly, slowly', 'ช้า ๆ ค่อย ๆ'],
    'when Arabic repeats to say how': ['ar', 'One step at a time, slowly', 'خطوة خطوة، ببطء'],
    'when Spanish opens its question': ['es', 'Is it safe?', '¿Es seguro?'],
    'when French puts a space before a colon': ['fr', 'Header:', 'En-tête :'],
    'when a language has its own full stop': ['ja', 'It is safe.', '安全です。'],
  };
  test.each(Object.entries(quiet))('%s', (_, given) => {
    expect(codes(given)).toEqual([]);
  });
});

test('a translation that is refused gets no warnings, one that may stand gets no refusals', () => {
  const given = {kind: 'paragraph', msgid: 'In 12 people.'} as const;
  expect(reviewTranslation({...given, msgstr: 'En <b>90</b>'}, {locale: 'es'})).toMatchObject({
    refusals: [{code: 'SKELETON'}],
    warnings: [],
  });
  expect(reviewTranslation({...given, msgstr: 'En 90 personas.'}, {locale: 'es'})).toMatchObject({
    refusals: [],
    warnings: [{code: 'NUMBERS'}],
  });
});

test('warnings say what was found, what was expected and what to do', () => {
  for (const [locale, msgid, msgstr, kind = 'paragraph'] of Object.values(asked).flatMap((cases) =>
    Object.values(cases),
  )) {
    for (const {message, hint} of warningsOf({kind, msgid, msgstr}, {locale})) {
      expect(message).toMatch(/^Found .+, expected .+\.$/);
      expect(hint).toMatch(/^[a-z].+\.$/);
    }
  }
});

describe('the glossary', () => {
  test('has a form of every term in each language, each once', () => {
    expect(new Set(terms.map(({english}) => english)).size).toBe(terms.length);
    terms.forEach(({forms}) => ['es', 'ar', 'th'].forEach((locale) => expect(forms[locale]![0]).toBeTruthy()));
  });

  test('tells which of its terms a text holds, the longest where they overlap', () => {
    const found = (text: string) => termsIn(text, terms).map(({english}) => english);
    expect(found('Kratom use disorder and seizures')).toEqual(['kratom use disorder', 'seizure']);
    expect(found('It leaves the body')).toEqual([]);
  });
});
