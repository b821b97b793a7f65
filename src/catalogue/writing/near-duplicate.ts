import { formatPercent } from '#catalogue/text/words.ts';
import { WordMasker } from './masked-words.ts';
import { findNearest } from './nearest-sets.ts';
import { shinglesOf } from './shingles.ts';
import type { WritingInput } from './writing-input.ts';
import type { WritingProblem } from './writing-problem.ts';
import { isBar, problemIn, type WritingText } from './writing-text.ts';

/**
 * The minimum share of three-word runs that two nearly identical texts have in common. Texts of twenty words reach it if
 * they differ in two places. In this project's catalogue, texts written separately share a seventh at most.
 */
const LEAST_SIMILARITY = 0.5;

/**
 * Finds bars that are nearly the same except for the names of skill, role and levels. Reports each once, with the most
 * similar other bar. Assumes that the same text for one skill and level in several roles is intended.
 */
export function findNearDuplicates({ texts }: WritingInput): WritingProblem[] {
  const groups = groupRepeats(withoutSharedBars(texts.filter(isBar)));
  const nearest = findNearest(
    groups.map(({ words }) => shinglesOf(words)),
    LEAST_SIMILARITY,
  );
  return groups.flatMap(({ members }, index): WritingProblem[] => {
    if (members.length > 1) return members.map((text, at) => repeat(text, members[at === 0 ? 1 : at - 1]));
    const near = nearest[index];
    const other = near && groups[near.index]?.members[0];
    return members.flatMap((text) => (near && other ? [nearRepeat(text, other, near.similarity)] : []));
  });
}

interface Repeats {
  words: readonly string[];
  members: WritingText[];
}

function groupRepeats(texts: readonly WritingText[]): Repeats[] {
  const masker = new WordMasker();
  const groups = new Map<string, Repeats>();
  for (const text of texts) {
    const words = masker.words(text.text, text.names);
    const key = words.join(' ');
    const group = groups.get(key);
    if (group) group.members.push(text);
    else groups.set(key, { words, members: [text] });
  }
  return [...groups.values()];
}

/** Leaves out expectations that an earlier role also has for the same skill and level. */
function withoutSharedBars(texts: readonly WritingText[]): WritingText[] {
  const fileByBar = new Map<string, string>();
  return texts.filter(({ kind, text, path, file }) => {
    // The path of a descriptor does not name its skill.
    if (kind === 'descriptor') return true;
    const bar = JSON.stringify([path, text]);
    const first = fileByBar.get(bar) ?? file;
    fileByBar.set(bar, first);
    return first === file;
  });
}

function repeat(text: WritingText, other: WritingText = text): WritingProblem {
  const message = 'say what differs, or leave this text out: except for names, it is the same as';
  return { ...problemIn(text, message), nearest: other };
}

function nearRepeat(text: WritingText, other: WritingText, similarity: number): WritingProblem {
  const share = formatPercent(Math.round(similarity * 100) / 100);
  const message = `say what differs, or leave this text out: except for names, it has ${share} of its phrases in common with`;
  return { ...problemIn(text, message), nearest: other };
}
