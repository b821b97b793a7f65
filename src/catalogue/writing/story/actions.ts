import { isThirdPerson } from './third-person-verbs.ts';

const TOKEN = /[\p{L}\p{N}…][\p{L}\p{N}'’./+#…-]*|[,;:]/gu;
const CONJUNCTIONS = new Set(['and', 'or', 'then', 'but']);
const RELATIVES = new Set(['that', 'which', 'who']);
/** Words that start a clause, whose verbs are not actions of the person. */
const CLAUSE_STARTS = new Set([
  ...RELATIVES,
  ...[
    'whose',
    'when',
    'whenever',
    'if',
    'unless',
    'until',
    'before',
    'after',
    'while',
    'where',
    'because',
    'whether',
  ],
  ...['what', 'how', 'why', 'as', 'since', 'than'],
]);
const FINITE = new Set(['is', 'has', 'was', 'does', 'can', 'must', 'will']);

/**
 * Returns the actions in a sentence: coordinated verbs in the third person, such as "finds", "repairs" and "tells". Verbs of
 * clauses do not count, and neither does the rest of a sentence with an ambiguous verb.
 */
export function actionsIn(sentence: string): string[] {
  const tokens = sentence.replace(/\([^)]*\)/g, ' ').match(TOKEN) ?? [];
  const actions: string[] = [];
  let mayBegin = true;
  let isInClause = false;
  for (const [index, token] of tokens.entries()) {
    const word = index === 0 ? token.toLowerCase() : token;
    const next = tokens[index + 1] ?? '';
    if (/^[,;:]$/.test(word)) {
      [mayBegin, isInClause] = [true, false];
    } else if (CONJUNCTIONS.has(word)) {
      mayBegin ||= !isInClause;
    } else if (CLAUSE_STARTS.has(word)) {
      if (RELATIVES.has(word) && isFinite(next, tokens[index + 2] ?? '')) return actions;
      [mayBegin, isInClause] = [false, true];
    } else if (mayBegin && !isAdverb(word)) {
      if (isAction(word, next, index)) actions.push(word);
      mayBegin = false;
    }
  }
  return actions;
}

/** Returns whether the word after "that" is a verb, since later verbs could then belong to the same clause. */
function isFinite(word: string, next: string): boolean {
  return FINITE.has(word) || isThirdPerson(word, next);
}

/** Accepts any word that looks like a verb at the start of a sentence. */
function isAction(word: string, next: string, index: number): boolean {
  return (
    isThirdPerson(word, next) || (index === 0 && /^[a-z]{2,}[^s\W]s$/.test(word) && !CLAUSE_STARTS.has(word))
  );
}

function isAdverb(word: string): boolean {
  return (
    /^[a-z]+ly$/i.test(word) ||
    ['also', 'always', 'never', 'first', 'often', 'so', 'only'].includes(word.toLowerCase())
  );
}
