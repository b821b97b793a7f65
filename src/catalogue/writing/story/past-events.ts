const IRREGULAR =
  'been|become|begun|bought|broken|brought|built|caught|chosen|come|cut|done|drawn|driven|fallen|felt|found|given|gone|' +
  'grown|held|hidden|kept|known|led|left|lost|made|met|paid|put|read|run|said|seen|sent|set|shown|sold|spent|split|' +
  'stolen|stood|taken|taught|thought|thrown|told|understood|won|written';
const SEASON = 'spring|summer|autumn|fall|winter|night|weekend';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** Phrases about a single event in the past. */
const PAST_EVENTS: readonly RegExp[] = [
  // Not "whenever a commander had to wait", which is a rule.
  new RegExp(`\\bhad (?:(?:not|never|already|once|just|[a-z]+ly) )*(?:[a-z]{2,}ed|${IRREGULAR})\\b`, 'i'),
  // Not "over the last quarter" or "last year's peak", which are true at any time.
  new RegExp(
    `(?<!\\b(?:the|each|every|its|their|a|this) )\\b[Ll]ast (?:${SEASON}|week|month|quarter|year|${MONTH}|${DAY})\\b(?!['’]s)`,
  ),
  // Not "the outage of a zone", which is any outage.
  /\bthe (?:outage|blackout|breach|crash|collapse) (?:of(?! (?:an?|any|each|every|another|one|some)\b)|that\b)[a-z ]*/i,
  new RegExp(
    `\\b(?:yesterday|that (?:${SEASON}|morning|evening)|one (?:night|morning|evening|weekend))\\b(?!['’]s)`,
    'i',
  ),
];

/** Returns the first phrase of a sentence about a single event in the past, or undefined if there is none. */
export function findPastEvent(sentence: string): string | undefined {
  for (const pattern of PAST_EVENTS) {
    const found = pattern.exec(sentence)?.[0];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
