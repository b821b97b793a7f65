import type { MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { barOf, meaningOf } from '#catalogue/model/bar.ts';
import { requirementStep } from './level-steps.ts';

/** An entry on paper for levels of a row that have the same requirement. */
export interface AskedEntry {
  kind: 'asked';
  /** Lowest first, at least one. */
  requirements: [Requirement, ...Requirement[]];
  /** The text that they measure; undefined where the content has none. */
  bar: string | undefined;
  /** Cases of the bar, each once. */
  examples: string[];
}

/** The meaning of a proficiency in any role. */
interface MeaningEntry {
  kind: 'meaning';
  proficiency: Proficiency;
  text: string;
  /** Whether a level of the row has this proficiency. */
  isAsked: boolean;
}

/** A part of a skill's chapter on paper. */
export type RowEntry = AskedEntry | MeaningEntry;

/**
 * A row in the order in which it is printed: what each level asks, and after it what its proficiency means in any role,
 * where that is not a bar of the row anyway. `scale` is lowest first.
 */
export function rowEntries(row: MatrixRow, scale: readonly Proficiency[]): RowEntry[] {
  const asked = askedEntries(row, scale);
  const bars = new Set(asked.map(({ bar }) => bar && withPlainSpaces(bar)));
  const meanings = scale
    .flatMap((proficiency) => meaningEntry(row, proficiency, asked))
    .filter(({ text }) => !bars.has(withPlainSpaces(text)))
    .map((entry) => ({ entry, place: placeOfMeaning(entry, asked, scale) }));
  const meaningsAt = (place: number): RowEntry[] =>
    meanings.filter((meaning) => meaning.place === place).map(({ entry }) => entry);
  return [...asked.flatMap((entry, place) => [...meaningsAt(place), entry]), ...meaningsAt(asked.length)];
}

/** Joins each requirement with the one below on its path, if both ask the same: levels of two tracks may share an entry. */
function askedEntries(row: MatrixRow, scale: readonly Proficiency[]): AskedEntry[] {
  const entries: AskedEntry[] = [];
  const entryOf = new Map<Requirement, AskedEntry>();
  for (const requirement of row.cells.filter((cell) => cell !== undefined)) {
    const { below, climb } = requirementStep(requirement, scale);
    const shared = climb === 'same' && below ? entryOf.get(below) : undefined;
    if (shared) shared.requirements.push(requirement);
    const entry = shared ?? {
      kind: 'asked',
      requirements: [requirement],
      bar: barOf(requirement),
      examples: [],
    };
    if (!shared) entries.push(entry);
    entry.examples.push(...requirement.examples.filter((example) => !entry.examples.includes(example)));
    entryOf.set(requirement, entry);
  }
  return entries;
}

/** A proficiency that no level asks for is left out where the skill does not describe it. */
function meaningEntry(
  { skill }: MatrixRow,
  proficiency: Proficiency,
  asked: readonly AskedEntry[],
): MeaningEntry[] {
  const isAsked = asked.some((entry) => proficiencyOf(entry) === proficiency);
  const text = isAsked ? meaningOf(skill, proficiency) : skill.descriptors.get(proficiency.id);
  return text === undefined ? [] : [{ kind: 'meaning', proficiency, text, isAsked }];
}

/** How many of the asked entries come before a meaning: up to those that first ask for it, or all that are shallower. */
function placeOfMeaning(
  { proficiency, isAsked }: MeaningEntry,
  asked: readonly AskedEntry[],
  scale: readonly Proficiency[],
): number {
  const first = asked.findIndex((entry) => proficiencyOf(entry) === proficiency);
  const depth = scale.indexOf(proficiency);
  const next = asked.findIndex((entry, index) => {
    const own = proficiencyOf(entry);
    if (isAsked) return index > first && own !== proficiency;
    return own !== undefined && scale.indexOf(own) > depth;
  });
  return next === -1 ? asked.length : next;
}

function proficiencyOf({ requirements: [{ proficiency }] }: AskedEntry): Proficiency | undefined {
  return proficiency;
}

function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
