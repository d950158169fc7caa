/** Words that tell English from other languages in Latin letters; none that Spanish, French or German share. */
export const englishWords: ReadonlySet<string> = new Set(
  `the of and to are been this these those with without for from by on at not it its they them their there then than
  you your we our who what when where which while why how if whether because about after before between during over
  into out up down off only more most less least many much some any both each other another same such very can could
  may might should would does did done has have had having yes here now read ask take use used using need needs get
  make made say said tell told find found show shows shown give given keep help helps people person doctor medicine
  medicines drug drugs word words claim claims evidence study studies further next previous back search close open
  language languages edition reviewed translation translated missing stop share download high mood health risk risks
  effect effects side harm safe safety body brain pain sleep liver heart children pregnancy law country year years
  month months day days week weeks hour hours`.split(/\s+/),
);
