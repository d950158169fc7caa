/** One thing that has one name in each language. */
export interface Term {
  english: string;
  /** Other English words for the same thing, or forms that are no plain plural. */
  also?: readonly string[];
  /**
   * What a translation may call it, by language, the best first. A form is looked for inside the words of
   * the translation, so a stem is enough: Arabic puts `ال`, `و`, `ب`, `ل` before it, Thai puts nothing between words.
   */
  forms: Readonly<Record<string, readonly string[]>>;
  /** What a translator should know about it. */
  note?: string;
}

const term = (english: string, es: string, ar: string, th: string, more: Omit<Partial<Term>, 'forms'> = {}): Term => {
  const split = (forms: string) => (forms ? forms.split('/').map((form) => form.trim()) : []);
  return {
    english,
    ...more,
    forms: {es: split(es), ar: split(ar), th: split(th)},
  };
};

/** Names that stay as they are in every language, with the terms inside them. */
export const keptNames: readonly string[] = ['Kratom & Mood'];

/** The glossary for translators: the words that all pages use for the same thing. */
export const terms: readonly Term[] = [
  term('kratom', 'kratom', 'قراطوم', 'กระท่อม'),
  term('extract', 'extracto', 'مستخلص', 'สารสกัด'),
  term('leaf', 'hoja', 'ورق/أوراق', 'ใบ'),
  term('7-hydroxymitragynine', '7-hidroximitraginina', '7-هيدروكسي ميتراجينين', '7-ไฮดรอกซีไมทราไจนีน'),
  term('7-OH', '7-OH', '7-OH', '7-OH'),
  term('mitragynine', 'mitraginina', 'ميتراجينين', 'ไมทราไจนีน'),
  term('alkaloid', 'alcaloide', 'قلويد', 'แอลคาลอยด์'),
  term('depression', 'depresi', 'اكتئاب', 'ซึมเศร้า'),
  term('low mood', 'ánimo bajo', 'تدن', 'อารมณ์เศร้า'),
  term('antidepressant', 'antidepresiv', 'مضاد الاكتئاب/مضادات الاكتئاب/مضادات اكتئاب/مضاد اكتئاب', 'ยาต้านเศร้า'),
  term('register of claims', 'registro de afirmaciones', 'سجل الادعاءات', 'ทะเบียนข้ออ้าง'),
  term('interaction', 'interacci', 'تداخل/تفاعل', 'ปฏิกิริยา', {
    note: 'Between medicines: تداخل; of a substance with a receptor: تفاعل.',
  }),
  term('dependence', 'dependencia', 'اعتماد', 'พึ่งสาร/พึ่ง'),
  term('withdrawal', 'abstinencia', 'انسحاب', 'อาการถอน/ถอน'),
  term('craving', 'ansia', 'توق', 'ความอยาก/อยาก'),
  term('kratom use disorder', 'trastorno por consumo de kratom', 'اضطراب تعاطي القراطوم', 'ความผิดปกติจากการใช้กระท่อม'),
  term('seizure', 'convulsi', 'صرع/تشنج/النوبات', 'ชัก'),
  term(
    'poison centre',
    'centro de toxicología/centros de toxicología',
    'مركز السموم/مراكز السموم/مركزي سموم/للسموم',
    'ศูนย์พิษวิทยา',
  ),
  term('crisis line', 'línea de crisis', 'خط الأزمات', 'สายด่วนวิกฤต'),
  term('emergency number', 'número de emergencia', 'رقم الطوارئ', 'หมายเลขฉุกเฉิน'),
  term('naloxone', 'naloxona', 'نالوكسون', 'นาล็อกโซน'),
  term('survey', 'encuesta/examen de productos', 'استطلاع/فحص منتجات', 'สำรวจ'),
  term('review', 'revisi', 'مراجع', 'ทบทวน'),
  term(
    'case report',
    'informe de caso/informes de caso',
    'تقرير حالة/تقرير الحالة/تقارير حال/تقارير الحال',
    'รายงานผู้ป่วย',
  ),
  term(
    'opioid receptor',
    'receptor opioide/receptores opioides',
    'مستقبل أفيوني/مستقبلات أفيونية/المستقبل الأفيوني/المستقبلات الأفيونية',
    'ตัวรับโอปิออยด์',
  ),
  term('opioid', 'opioide', 'أفيوني', 'โอปิออยด์'),
];
