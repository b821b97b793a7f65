const LEVEL_WORDS = new Set(
  [
    'apprentice associate director distinguished entry fellow graduate head intermediate intern junior jr',
    'lead medior mid middle principal senior sr staff trainee',
  ]
    .join(' ')
    .split(' '),
);

/** Matches codes of levels: L3, IC1, TL5, Level 2, Grade 7, Stufe 1. */
const LEVEL_CODE = /^(?:d|e|g|ic|l|m|p|t|tl|level|grade|band|stufe|niveau|nivel)[ ._-]?\d{1,2}[a-z]?$/iu;

/** Matches nouns for occupations, also at the end of a longer word. */
const JOB_NOUN =
  /(?:administrator|analyst|architect|consultant|coordinator|designer|developer|engineer|manager|officer|operator|owner|practitioner|programmer|researcher|scientist|specialist|strategist|technician|tester|writer|entwickler|entwicklerin|ingenieur|ingenieurin|développeur|ingénieur|desarrollador|ingeniero)s?$/iu;

const ORDINAL = /^(?:[ivx]+|\d{1,2})$/iu;

/** Returns whether a header looks like the name of a level: Senior, Lead Engineer, Developer II, IC3. */
export function isLevelName(header: string): boolean {
  const words = wordsOf(header);
  if (LEVEL_CODE.test(header.trim()) || words.some((word) => LEVEL_WORDS.has(word))) return true;
  return ORDINAL.test(words.at(-1) ?? '') && isJobTitle(words.slice(0, -1).join(' '));
}

/** Returns whether a name looks like a job title: Data Engineer, Softwareentwicklerin. */
export function isJobTitle(name: string): boolean {
  return wordsOf(name).some((word) => JOB_NOUN.test(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
