/** A generated page, the same for every generator but for the form of its links. */
export interface BenchPage {
  /** Last part of its address, such as `page-7`. */
  slug: string;
  title: string;
  description: string;
  /** Markdown below the title. */
  body: string;
}

/** Languages in the order in which a bench adds them. */
export const benchLocales = ['en', 'ar', 'th', 'ja', 'es', 'fr', 'de', 'hi', 'id', 'it', 'pt', 'tr'] as const;

const wordsOf: Record<string, string> = {
  en: 'sleep mood leaf study people risk help doctor night tea pain law trial weeks evidence liver review small group effect',
  ar: 'النوم المزاج الورقة الدراسة الناس الخطر المساعدة الطبيب الليل الشاي الألم القانون التجربة الأسابيع الدليل الكبد المراجعة صغيرة مجموعة أثر',
  th: 'การนอน อารมณ์ ใบไม้ การศึกษา ผู้คน ความเสี่ยง ความช่วยเหลือ แพทย์ กลางคืน ชา ความปวด กฎหมาย การทดลอง สัปดาห์ หลักฐาน ตับ ทบทวน เล็ก กลุ่ม ผล',
  ja: '睡眠 気分 葉 研究 人々 危険 助け 医師 夜 お茶 痛み 法律 試験 週間 証拠 肝臓 検討 小さな 集団 効果',
};
/** Scripts that put no space between words. */
const unspaced = new Set(['th', 'ja']);
const sectionsOfPage = 6;
const wordsOfParagraph = 42;

/**
 * Makes pages of about 600 words with a table, a list, a drawing and links, always the same for the same
 * request. Languages without a list of words use the English ones, so that pages have the same length.
 * @param count how many pages
 * @param linkTo the address of another page, as the generator wants it written
 */
export function benchPages(count: number, locale: string, linkTo: (slug: string) => string): BenchPage[] {
  const words = (wordsOf[locale] ?? wordsOf.en!).split(' ');
  const joint = unspaced.has(locale) ? '' : ' ';
  const text = (seed: number, length: number) =>
    Array.from({length}, (_, place) => words[(seed * 7 + place * 3 + ((seed + place) * place) / 2) % words.length | 0]).join(joint);
  return Array.from({length: count}, (_, index) => {
    const number = index + 1;
    const other = (step: number) => `page-${((index + step) % count) + 1}`;
    const sections = Array.from({length: sectionsOfPage}, (__, section) => {
      const seed = number * 31 + section * 5;
      return [
        `## ${text(seed, 3)} ${section + 1}`,
        `${text(seed + 1, wordsOfParagraph)}. **${text(seed + 2, 2)}** ${text(seed + 3, wordsOfParagraph)}: [${text(seed, 2)}](${linkTo(other(section + 1))}).`,
        ...extras(section, (step, length) => text(seed + step, length)),
      ].join('\n\n');
    });
    return {
      slug: `page-${number}`,
      title: `${text(number, 3)} ${number}`,
      description: `${text(number + 1, 12)}.`,
      body: `${text(number + 2, wordsOfParagraph)}.\n\n${sections.join('\n\n')}\n`,
    };
  });
}

function extras(section: number, text: (step: number, length: number) => string): string[] {
  if (section === 1) {
    const row = (step: number) => `| ${text(step, 2)} | ${text(step + 1, 4)} | ${step * 3} |`;
    return [[`| ${text(1, 1)} | ${text(2, 1)} | n |`, '| --- | --- | --- |', row(3), row(5), row(7), row(9)].join('\n')];
  }
  if (section === 3) {
    return [[1, 3, 5, 7].map((step) => `- ${text(step, 6)}`).join('\n')];
  }
  if (section === 4) {
    const bars = [30, 55, 80, 45].map((height, index) => `<rect x="${index * 50 + 10}" y="${100 - height}" width="40" height="${height}" fill="currentColor"></rect>`);
    return [`<svg viewBox="0 0 220 100" width="220" height="100" role="img" aria-label="${text(1, 3)}">${bars.join('')}</svg>`];
  }
  return [];
}
