import { formatPercent } from '#catalogue/text/words.ts';
import { WordMasker } from './masked-words.ts';
import { findNearest } from './nearest-sets.ts';
import { shinglesOf } from './shingles.ts';
import type { WritingInput } from './writing-input.ts';
import type { WritingProblem } from './writing-problem.ts';
import { isBar, problemIn, type WritingText } from './writing-text.ts';

/**
 * The share of three-word runs that two texts have in common and are called nearly the same: texts of twenty words
 * that differ in two places, or in four words on end. Texts that were written one by one share less, even about one matter: a seventh at most in this
 * project's own catalogue.
 */
const LEAST_SIMILARITY = 0.5;

/**
 * Expectations and descriptors that say the same, or nearly, once the names of their skill, role and levels are taken
 * out. Each member of a cluster is reported once, with the nearest other. Roles that share a bar word for word, for the same
 * skill and level, mean it: that is one text.
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

/** Texts that have the same words. */
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

/** Leaves out expectations that stand word for word at the same skill and level in the file of an earlier role. */
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
  const message = 'say what differs, or leave this text out: but for names, it says the same as';
  return { ...problemIn(text, message), nearest: other };
}

function nearRepeat(text: WritingText, other: WritingText, similarity: number): WritingProblem {
  const share = formatPercent(Math.round(similarity * 100) / 100);
  const message = `say what differs, or leave this text out: but for names, it has ${share} of its phrases in common with`;
  return { ...problemIn(text, message), nearest: other };
}
