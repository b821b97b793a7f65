const IRREGULAR =
  'been|become|begun|bought|broken|brought|built|caught|chosen|come|cut|done|drawn|driven|fallen|felt|found|given|gone|' +
  'grown|held|hidden|kept|known|led|left|lost|made|met|paid|put|read|run|said|seen|sent|set|shown|sold|spent|split|' +
  'stolen|stood|taken|taught|thought|thrown|told|understood|won|written';
const SEASON = 'spring|summer|autumn|fall|winter|night|weekend';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** Words that tell of something that happened once, at a time that is over. */
const PAST_EVENTS: readonly RegExp[] = [
  // "Whenever a commander had to wait" is a rule, not an event.
  new RegExp(`\\bhad (?:(?:not|never|already|once|just|[a-z]+ly) )*(?:[a-z]{2,}ed|${IRREGULAR})\\b`, 'i'),
  // "Over the last quarter" is a span of time that moves along, and "last year's peak" may be compared with every year.
  new RegExp(
    `(?<!\\b(?:the|each|every|its|their|a|this) )\\b[Ll]ast (?:${SEASON}|week|month|quarter|year|${MONTH}|${DAY})\\b(?!['’]s)`,
  ),
  // "The outage of a zone" is any, "the outage of the payment service" is one.
  /\bthe (?:outage|blackout|breach|crash|collapse) (?:of(?! (?:an?|any|each|every|another|one|some)\b)|that\b)[a-z ]*/i,
  new RegExp(
    `\\b(?:yesterday|that (?:${SEASON}|morning|evening)|one (?:night|morning|evening|weekend))\\b(?!['’]s)`,
    'i',
  ),
];

/** Returns the first words of a sentence that tell of a definite event in the past; undefined if there are none. */
export function findPastEvent(sentence: string): string | undefined {
  for (const pattern of PAST_EVENTS) {
    const found = pattern.exec(sentence)?.[0];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
