import type { Problem } from '#catalogue/model/problem.ts';
import { sentencesOf } from './sentences.ts';
import { englishBars, type WritingInput } from './writing-input.ts';
import { problemIn } from './writing-text.ts';

interface Manner {
  pattern: RegExp;
  advice: string;
}

const SAY_HAS = 'write "has", or say what it does';

const MANNERS: readonly Manner[] = [
  { pattern: /;/, advice: 'write two sentences' },
  { pattern: /—|(?<=\s)[-–](?=\s)/, advice: 'write two sentences, or a comma' },
  { pattern: /:(?=\s).*:(?=\s|$)/s, advice: 'write at most one colon' },
  { pattern: /\bquarrel\w*|\bfeud(?:s|ed|ing)?\b/i, advice: 'write "disagreement"' },
  { pattern: /\bsomebody\b/i, advice: 'write "someone"' },
  { pattern: /\banybody\b/i, advice: 'write "anyone"' },
  { pattern: /\bnobody\b/i, advice: 'write "no one"' },
  // Not "two of their own replies".
  {
    pattern: /\bone['’]s own\b|\bof (?:its|their) own(?=[.,:]|$| (?:and|or|that|which|to|for|with|in|by)\b)/i,
    advice: 'write "their own" or "separate"',
  },
  { pattern: /(?<!\breal )\bestates?\b/i, advice: 'write "systems"' },
  // Not "quick wins", and not "the last write wins", which has no object.
  {
    pattern:
      /(?<!\b(?:quick|early|easy|small) )\bwins (?!(?:against|and|at|but|by|for|if|in|on|or|when|where)\b)(?=\w)/i,
    advice: 'write "gets", such as "gets approval for"',
  },
  { pattern: /\bbets?\b/i, advice: 'say what is decided' },
  { pattern: /\bbuys? time\b/i, advice: 'say what is postponed' },
  { pattern: /\bstands? behind\b|\blives by\b/i, advice: 'say what the person does about it' },
  { pattern: /\bcarries\b(?! (?:out|over|on)\b)/i, advice: SAY_HAS },
  { pattern: /\bbears\b/i, advice: SAY_HAS },
  { pattern: /\bheroics?\b/i, advice: 'say what is done' },
  { pattern: /\blest\b/i, advice: 'write "so that … not"' },
  { pattern: /\bought\b/i, advice: 'write "should"' },
  { pattern: /\bafterwards\b/i, advice: 'write "then" or "later"' },
  { pattern: /\bsees to it\b/i, advice: 'write "makes sure"' },
  // Not "tells the owner what came from upstream".
  {
    pattern:
      /\btells? (?!(?:[\w-]+ )?(?:teams?|owners?|users?|customers?|colleagues?|people|others|everyone|them|readers?)\b)(?:(?!(?:what|which|who|that|how|when|where|whether|why|about)\b)[^\s.,;:]+ ){1,8}from\b/i,
    advice: 'write "distinguishes"',
  },
];

/** The board of a company, not one with cards or pins. */
const BOARD: Manner = {
  pattern:
    /\b(?:executive|supervisory|management) board\b|\bthe board\b|(?<![-\w])board(?:['’]s)? (?:decisions?|figures?|meetings?|members?|papers?|reports?)\b/i,
  advice: 'say what is decided or changed, not before whom',
};
const TOOL_WORDS =
  /\b(?:cards?|tickets?|issues?|tasks?|columns?|backlog|kanban|sprints?|work items?|stor(?:y|ies)|pins?|firmware|sensors?|circuit)\b/i;

/** Finds words in English bars that have a plainer alternative, and punctuation that makes sentences complicated. */
export function findManneredWords(input: WritingInput): Problem[] {
  return englishBars(input).flatMap((text) => {
    const words = sentencesOf(text.text).join(' ');
    const manners = TOOL_WORDS.test(words) ? MANNERS : [...MANNERS, BOARD];
    return manners.flatMap(({ pattern, advice }) => {
      const found = pattern.exec(words)?.[0];
      return found === undefined ? [] : [problemIn(text, `${nameOf(found.trim())}: ${advice}`)];
    });
  });
}

/** Quotes a word, but names a mark, since a quoted dash is easily overlooked. */
function nameOf(found: string): string {
  if (found === ';') return 'the text has a semicolon';
  if (/^[—–-]$/.test(found)) return 'the text has a dash';
  return found.startsWith(':') ? 'the text has several colons' : `"${found}" is mannered`;
}
