/** Words for yes, and for true in spreadsheets, in many languages; lower case, without accents. */
export const YES_WORDS: readonly string[] = [
  ...['yes', 'y', 'true', 'ok'],
  ...['ja', 'wahr'],
  ...['oui', 'vrai'],
  ...['si', 'verdadero', 'vero', 'cert'],
  ...['sim', 'verdadeiro'],
  ...['waar'],
  ...['tak', 'prawda'],
  ...['ano', 'pravda'],
  ...['да', 'истина', 'так', 'істина'],
  ...['sant', 'sand', 'sann'],
  ...['kylla', 'tosi'],
  ...['igen', 'igaz'],
  ...['da', 'adevarat'],
  ...['evet', 'dogru'],
  ...['ναι', 'αληθης'],
  ...['taip', 'teisinga', 'patiess', 'jah', 'toene'],
  ...['benar', 'đung'],
  ...['כן', 'אמת', 'نعم', 'صحيح'],
  ...['はい', '有', 'あり', '有り', '是', '是的', '真', '예', '네'],
];

/** Words for no, and for false in spreadsheets. */
export const NO_WORDS: readonly string[] = [
  ...['no', 'n', 'false'],
  ...['nein', 'falsch'],
  ...['non', 'faux'],
  ...['falso', 'fals'],
  ...['nao'],
  ...['nee', 'onwaar'],
  ...['nie', 'fałsz', 'ne', 'nepravda'],
  ...['нет', 'ложь', 'ні', 'хибність'],
  ...['nej', 'nei', 'falskt', 'falsk', 'usann'],
  ...['ei', 'epatosi'],
  ...['nem', 'hamis'],
  ...['nu'],
  ...['hayir', 'yanlis'],
  ...['οχι', 'ψευδης'],
  ...['klaidinga', 'aplam', 'vaar'],
  ...['salah', 'sai'],
  ...['לא', 'שקר', 'لا', 'خطأ'],
  ...['いいえ', '無', 'なし', '無し', '否', '不是', '假', '아니요', '아니오'],
];

/** Words for a mandatory requirement. */
export const MUST_WORDS: readonly string[] = [
  ...['must', 'must have', 'mandatory', 'required', 'obligatory', 'compulsory', 'essential'],
  ...['pflicht', 'muss', 'verpflichtend', 'obligatorisch', 'erforderlich', 'zwingend'],
  ...['obligatoire', 'requis', 'obligatorio', 'requerido', 'obrigatorio', 'obbligatorio'],
  ...['verplicht', 'obowiazkowe', 'obowiazkowy', 'обязательно', 'обязательный', "обов'язково"],
  ...['必須', '必须', '必需', '필수'],
];

/** Words for an optional requirement. */
export const OPTIONAL_WORDS: readonly string[] = [
  ...['optional', 'nice to have', 'should', 'should have', 'could', 'could have', 'may'],
  ...['preferred', 'desired', 'desirable', 'recommended', 'bonus'],
  ...['kann', 'soll', 'wunschenswert', 'empfohlen', 'freiwillig'],
  ...['optionnel', 'facultatif', 'souhaite', 'opcional', 'deseable', 'desejavel', 'opzionale', 'facoltativo'],
  ...['optioneel', 'opcjonalne', 'опционально', 'желательно', 'необязательно'],
  ...['任意', '可选', '可選', '선택'],
];

/** Words that count as a blank cell. */
export const BLANK_WORDS: readonly string[] = [
  ...['n/a', 'na', 'n.a.', 'n. a.', '#n/a', '#nv', 'none', 'nil', 'null'],
  ...['not applicable', 'not required', 'not expected', 'not asked', 'not needed'],
  ...[
    'k. a.',
    'k.a.',
    'keine',
    'entfallt',
    'nicht erforderlich',
    's/o',
    'sans objet',
    'no aplica',
    'nvt',
    'n.v.t.',
  ],
  ...['該当なし', '不适用', '不適用', '해당 없음'],
];
