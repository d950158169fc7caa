/**
 * Words that readers type for something that the pages call otherwise. Only the query is widened: what a
 * reader types leads to the words of the page, and the page's words stay as they are.
 *
 * Where names were seen. Kratom: Consumer Centre Schleswig-Holstein (`vzsh` in the evidence), chart of
 * commonly abused drugs of the US National Institute on Drug Abuse (2018), US DEA sheet of 2010, Raffa (ed.),
 * 'Kratom and Other Mitragynines', abstract of the chapter on epidemiology; Thai names: farmssb.com/mitragyna-kratom,
 * thaipbsbeta.com/news/content/297846. Medicines in English: jabfm.org, table of antidepressants in primary care;
 * verywell.com/antidepressants-list-1066936; vikdr.com/antidepressants; emedexpert.com/lists/antidepressants;
 * lists of sedatives at brainscape.com and knowledge3301.blogspot.com. Arabic: wrgat.com/p39981 and alijni.com.
 * Spanish: drromeu.net on escitalopram, sertraline and fluoxetine; the Spanish encyclopaedia's page on sertraline.
 * Thai: the Thai encyclopaedia's page on antidepressants; knowway.org/th.
 * No brand is recommended here, and none is shown.
 */

/** What a reader says, and the words of the page in each language that it should find. */
export interface Synonym {
  /** Separated by commas; may be several words. */
  says: string;
  /** Words of the page by language, separated by commas; `all` counts for every language. */
  finds: Partial<Record<'all' | 'en' | 'es' | 'ar' | 'th', string>>;
}

const kratom = {en: 'kratom', es: 'kratom', ar: 'القراطوم', th: 'กระท่อม'};
const sevenOh = {all: '7oh', th: 'ไฮดรอกซีไมทราไจนีน'};

/** A medicine by its English name, its names on the pages, and the brands that readers know. */
function medicine(english: string, es: string, ar: string, th: string, brands: string): Synonym {
  return {says: [english, es, brands].filter(Boolean).join(','), finds: {en: english, es, ar, th}};
}

export const synonyms: readonly Synonym[] = [
  {
    says:
      'kratom,krathom,kratum,ketum,biak,biak biak,thom,thang,ithang,kakuam,kahuam,mambog,krypton,herbal speedball,' +
      'mitragyna,كراتوم,ใบท่อม,น้ำท่อม,ท่อม,สี่คูณร้อย,4x100,อีด่าง',
    finds: kratom,
  },
  {says: 'maeng da', finds: {all: 'maeng', en: 'strain', es: 'variedad', ar: 'سلالة', th: 'สายพันธุ์'}},
  {says: 'ไฮดรอกซีไมทราไจนีน', finds: {th: '7oh'}},
  {says: '7oh,hydroxymitragynine,hidroximitraginina,7 hydroxymitragynine,هيدروكسي ميتراجينين,ไฮดรอกซี', finds: sevenOh},
  {says: 'mitragynine', finds: {en: 'mitragynine', es: 'mitraginina', ar: 'ميتراجينين', th: 'ไมทราไจนีน'}},

  medicine('fluoxetine', 'fluoxetina', 'فلوكسيتين', 'ฟลูออกเซทีน', 'prozac,sarafem,adofen,reneuron,بروزاك,فلوكستين,โปรแซ็ก,ฟลูอ๊อกซิติน'),
  medicine('sertraline', 'sertralina', 'سيرترالين', 'เซอร์ทราลีน', 'zoloft,lustral,besitran,aremis,altruline,زولوفت'),
  medicine('escitalopram', 'escitalopram', 'إسيتالوبرام', 'เอสซิตาโลแพรม', 'lexapro,cipralex,esertia,سيبرالكس,سيبراليكس,ليكسابرو'),
  medicine('citalopram', 'citalopram', 'سيتالوبرام', 'ซิตาโลแพรม', 'celexa,cipramil,سيليكسا'),
  medicine('paroxetine', 'paroxetina', 'باروكسيتين', 'พาร็อกเซทีน', 'paxil,seroxat,aropax,سيروكسات,باروكستين'),
  medicine('fluvoxamine', 'fluvoxamina', 'فلوفوكسامين', 'ฟลูวอกซามีน', 'luvox,لوفوكس'),
  medicine('venlafaxine', 'venlafaxina', 'فينلافاكسين', 'เวนลาแฟกซีน', 'effexor,إيفكسور,เวนลาฟาซีน,เอฟเฟกเซอร์'),
  medicine('desvenlafaxine', 'desvenlafaxina', 'ديسفينلافاكسين', 'เดสเวนลาแฟกซีน', 'pristiq'),
  medicine('duloxetine', 'duloxetina', 'دولوكسيتين', 'ดูล็อกเซทีน', 'cymbalta,سيمبالتا,دولوكستين,ดูล็อกซีทีน'),
  medicine('milnacipran', 'milnaciprán', 'ميلناسيبران', 'มิลนาซิแพรน', 'savella,إكسيل'),
  medicine('bupropion', 'bupropión', 'بوبروبيون', 'บูโพรพิออน', 'wellbutrin,zyban,زيبان'),
  medicine('mirtazapine', 'mirtazapina', 'ميرتازابين', 'เมอร์ตาซาพีน', 'remeron,zispin,avanza'),
  medicine('trazodone', 'trazodona', 'ترازودون', 'ทราโซโดน', 'desyrel,oleptro'),
  medicine('amitriptyline', 'amitriptilina', 'أميتريبتيلين', 'อะมิทริปไทลีน', 'elavil,endep'),
  medicine('clomipramine', 'clomipramina', 'كلوميبرامين', 'โคลมิพรามีน', 'anafranil'),
  medicine('imipramine', 'imipramina', 'إيميبرامين', 'อิมิพรามีน', 'tofranil'),
  medicine('nortriptyline', 'nortriptilina', 'نورتريبتيلين', 'นอร์ทริปไทลีน', 'pamelor'),
  medicine('phenelzine', 'fenelzina', 'فينيلزين', 'ฟีเนลซีน', 'nardil'),
  medicine('tranylcypromine', 'tranilcipromina', 'ترانيلسيبرومين', 'ทรานิลไซโปรมีน', 'parnate'),
  medicine('buspirone', 'buspirona', 'بوسبيرون', 'บัสไพโรน', 'buspar'),
  medicine('alprazolam', 'alprazolam', 'ألبرازولام', 'อัลปราโซแลม', 'xanax'),
  medicine('diazepam', 'diazepam', 'ديازيبام', 'ไดอะซีแพม', 'valium'),
  medicine('clonazepam', 'clonazepam', 'كلونازيبام', 'โคลนาซีแพม', 'klonopin,rivotril'),
  medicine('lorazepam', 'lorazepam', 'لورازيبام', 'ลอราซีแพม', 'ativan'),
  medicine('zolpidem', 'zolpidem', 'زولبيديم', 'โซลพิเดม', 'ambien,stilnoct'),
  medicine('quetiapine', 'quetiapina', 'كويتيابين', 'ควิไทอะปีน', 'seroquel'),
  medicine('risperidone', 'risperidona', 'ريسبيريدون', 'ริสเพอริโดน', 'risperdal'),
  medicine('gabapentin', 'gabapentina', 'غابابنتين', 'กาบาเพนติน', 'neurontin'),
  medicine('pregabalin', 'pregabalina', 'بريغابالين', 'พรีกาบาลิน', 'lyrica'),
  medicine('diphenhydramine', 'difenhidramina', 'ديفينهيدرامين', 'ไดเฟนไฮดรามีน', 'benadryl'),
  medicine('tramadol', 'tramadol', 'ترامادول', 'ทรามาดอล', ''),
  medicine('naloxone', 'naloxona', 'نالوكسون', 'นาล็อกโซน', ''),
  medicine('naltrexone', 'naltrexona', 'نالتريكسون', 'นาลเทรกโซน', ''),
  medicine('buprenorphine', 'buprenorfina', 'بوبرينورفين', 'บูพรีนอร์ฟีน', ''),
  medicine('lithium', 'litio', 'الليثيوم', 'ลิเทียม', ''),
  medicine('warfarin', 'warfarina', 'وارفارين', 'วาร์ฟาริน', ''),

  {says: 'ssri,ssris,snri,isrs,irsn', finds: {en: 'antidepressant,serotonin', es: 'antidepresivo,serotonina', ar: 'مضادات الاكتئاب,سيروتونين', th: 'ยาต้านเศร้า,เซโรโทนิน'}},
  {says: 'ยาแก้ซึมเศร้า,ยารักษาโรคซึมเศร้า,ยาซึมเศร้า', finds: {th: 'ยาต้านเศร้า'}},
  {says: 'เศร้า,หดหู่', finds: {th: 'ซึมเศร้า,อารมณ์เศร้า'}},
  {says: 'addiction,addicted,addictive,hooked', finds: {en: 'dependence', th: 'การพึ่งสาร', ar: 'الاعتماد', es: 'dependencia'}},
  {says: 'adicción,adicto,enganchado', finds: {es: 'dependencia'}},
  {says: 'إدمان,مدمن', finds: {ar: 'الاعتماد'}},
  {says: 'เสพติด,ติดยา,ติดกระท่อม,ติด', finds: {th: 'การพึ่งสาร'}},
  {says: 'quit,quitting,give up,detox,cold turkey,come off,taper', finds: {en: 'stopping,withdrawal'}},
  {says: 'dejar,desintoxicación,mono,síndrome', finds: {es: 'abstinencia,dejar'}},
  {says: 'ترك,إقلاع,التوقف', finds: {ar: 'الانسحاب,التوقف'}},
  {says: 'เลิก,หยุด,ลงแดง', finds: {th: 'อาการถอน,หยุด'}},
  {says: 'dosage,dose,doses,how much,how many,how many grams', finds: {en: 'amount,dose,dosage'}},
  {says: 'dosis,cuánto', finds: {es: 'cantidad,dosis'}},
  {says: 'جرعة,جرعات,كمية', finds: {ar: 'جرعة,كمية,الجرعات'}},
  {says: 'ขนาด,โดส,เท่าไร,เท่าไหร่', finds: {th: 'ปริมาณ'}},
  {says: 'fit,fits,convulsion,convulsions,epilepsy', finds: {en: 'seizure'}},
  {says: 'epilepsia,ataque,ataques', finds: {es: 'convulsión'}},
  {says: 'تشنج,تشنجات,صرع', finds: {ar: 'نوبة,تشنج'}},
  {says: 'ลมชัก', finds: {th: 'ชัก'}},
  {says: 'benzo,benzos', finds: {en: 'benzodiazepine', es: 'benzodiazepina', ar: 'البنزوديازيبينات', th: 'เบนโซไดอะซีพีน'}},
  {says: 'booze,drink,drinking,beer', finds: {en: 'alcohol'}},
  {says: 'bebida,cerveza,borracho', finds: {es: 'alcohol'}},
  {says: 'كحول,خمر', finds: {ar: 'الكحول'}},
  {says: 'เหล้า,เบียร์,สุรา', finds: {th: 'แอลกอฮอล์'}},
  {says: 'illegal,legal,legality,banned,ban', finds: {en: 'law,banned'}},
  {says: 'ilegal,legal,prohibido', finds: {es: 'ley,prohibido'}},
  {says: 'قانوني,ممنوع,محظور', finds: {ar: 'القانون,محظور'}},
  {says: 'ผิดกฎหมาย,ถูกกฎหมาย', finds: {th: 'กฎหมาย'}},
  {says: 'hepatic,jaundice,hepatitis', finds: {en: 'liver'}},
  {says: 'hepático,hepatitis,ictericia', finds: {es: 'hígado'}},
  {says: 'breastfeeding,nursing', finds: {en: 'breastfeeding,pregnancy'}},
  {says: 'poisoning,overdose,od', finds: {en: 'poison,emergency'}},
  {says: 'sobredosis,intoxicación', finds: {es: 'toxicología,emergencias'}},
  {says: 'hotline,helpline', finds: {en: 'line,crisis'}},
  {says: 'โทรหาใคร,เบอร์โทร,สายด่วน', finds: {th: 'หมายเลขโทรศัพท์,ขอความช่วยเหลือ'}},
  {says: 'kinds,types,varieties,types of kratom,kinds of kratom,colours,colors,red,green,white', finds: {en: 'strain'}},
  {says: 'cepa,cepas,tipos,tipos de kratom', finds: {es: 'variedad'}},
  {says: 'أنواع,الأنواع,أنواع القراطوم', finds: {ar: 'سلالة,سلالات'}},
  {says: 'mixing,mix,combine,combining,together', finds: {en: 'interaction,combine'}},
  {says: 'mezclar,combinar,mezcla', finds: {es: 'interacción,combinar'}},
  {says: 'خلط,مزج,تفاعل', finds: {ar: 'تداخل,التداخلات'}},
  {says: 'ผสม,ร่วมกัน,ตีกัน', finds: {th: 'ปฏิกิริยาระหว่างยา'}},
];

/** Words that say little in a question. They count only when there is nothing else. */
export const stopWords: Record<string, string> = {
  en: 'a an and are as at be by can could do does for from get has have how i if in is it me my not of on or should so that the this to what when where which who why will with you your',
  es: 'a al como con cual cuando cuanto de del donde el en es esta este la las lo los me mi no o para por puede puedo que quien se si sin son su tiene un una y ya',
  ar: 'في من على عن الى هل ما ماذا كيف لماذا متى اين هو هي او مع ان لا هذا هذه كم يمكن',
  th: 'และ หรือ ที่ ใน กับ ของ ได้ ไหม มั้ย มี การ ความ เป็น คือ อะไร ทำไม อย่างไร ยังไง แค่ไหน จะ ให้ ว่า ไม่ ไป มา แล้ว นาน แค่ ไหน ใคร เท่า กี่ ครับ คะ ค่ะ',
};

/** Words that may come from someone in danger: the way to help is then shown before the results. */
export const urgentWords: Record<string, string> = {
  en: 'suicide,suicidal,kill myself,overdose,dying,self harm,want to die,end my life',
  es: 'suicidio,suicidarme,suicida,matarme,morir,sobredosis,quitarme la vida',
  ar: 'انتحار,الانتحار,أنتحر,أموت,أقتل نفسي,جرعة زائدة',
  th: 'ฆ่าตัวตาย,อยากตาย,ทำร้ายตัวเอง,เกินขนาด,ไม่อยากอยู่',
};
