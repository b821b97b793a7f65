import { closest } from '#catalogue/text/suggest.ts';
import type { Candidate } from './candidates.ts';
import { FIT, fitOf, fitsWord, wordsOfQuery } from './match-words.ts';
import type { SuggestIndex } from './suggest-index.ts';
import { namedRequirements } from './row-suggestions.ts';
import { MOST_SUGGESTED, type Suggestion, type SuggestionGroup } from './suggestion.ts';

/** The minimum length of a word that is treated as misspelled, in letters. */
const FEWEST_MISSPELLED = 4;

/** Suggests items whose names match a query, by group in display order. Items of the role `nearRole` come first. */
export function suggestNames(query: string, index: SuggestIndex, nearRole?: string): SuggestionGroup[] {
  const asked = wordsOfQuery(query);
  const groups = index.groups.map(({ kind, candidates }) => {
    const fitting = fittingOf(asked, candidates, nearRole);
    return groupOf(
      kind,
      fitting.map((candidate) => withAlias(candidate, asked)),
    );
  });
  const isNamed = groups.some(({ count }) => count > 0);
  // A query that matches one name as a whole does not combine a skill with a role.
  const requirements = isNamed ? [] : namedRequirements(asked, index, nearRole);
  return [...groups, groupOf('requirement', requirements)].filter(({ count }) => count > 0);
}

/** Corrects misspelled words of a query. Returns undefined if all words are known or one is not similar to any name. */
export function correctQuery(query: string, index: SuggestIndex): string | undefined {
  const asked = wordsOfQuery(query);
  const known = [
    ...new Set(index.groups.flatMap(({ candidates }) => candidates.flatMap(({ names }) => names.flat()))),
  ];
  const corrected = asked.map((token) => {
    if (known.some((word) => fitsWord(word, token))) return token;
    return token.length < FEWEST_MISSPELLED ? undefined : closest(token, known);
  });
  if (corrected.includes(undefined)) return undefined;
  const words = corrected.join(' ');
  return words === asked.join(' ') ? undefined : words;
}

/** Returns the candidates that match a query, best first. */
export function fittingOf(
  asked: readonly string[],
  candidates: readonly Candidate[],
  nearRole?: string,
): Candidate[] {
  const isNear = ({ role }: Candidate): number => Number(role !== undefined && role.id === nearRole);
  return candidates
    .map((candidate) => ({ candidate, fit: fitOf(asked, candidate.names) }))
    .filter(({ fit }) => fit > FIT.none)
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        isNear(other.candidate) - isNear(one.candidate) ||
        other.candidate.weight - one.candidate.weight,
    )
    .map(({ candidate }) => candidate);
}

/** Adds the alias by which an item was found to its note. */
function withAlias(
  { suggestion, names: [own = [], ...others], aliases }: Candidate,
  asked: readonly string[],
): Suggestion {
  if (fitOf(asked, [own]) !== FIT.none) return suggestion;
  const alias = aliases.find((_, index) => fitOf(asked, [others[index] ?? []]) !== FIT.none);
  return alias === undefined
    ? suggestion
    : { ...suggestion, note: [alias, suggestion.note].filter(Boolean).join(' · ') };
}

function groupOf(
  kind: SuggestionGroup['kind'],
  suggestions: SuggestionGroup['suggestions'],
): SuggestionGroup {
  return { kind, suggestions: suggestions.slice(0, MOST_SUGGESTED), count: suggestions.length };
}
