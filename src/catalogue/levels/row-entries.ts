import type { MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { barOf, meaningOf } from '#catalogue/model/bar.ts';
import { requirementStep } from './level-steps.ts';

/** A printed entry for levels of a row that have the same requirement. */
export interface AskedEntry {
  kind: 'asked';
  /** Lowest first, at least one. */
  requirements: [Requirement, ...Requirement[]];
  /** Undefined if the content has no text. */
  bar: string | undefined;
  /** The examples of all these requirements, without repeats. */
  examples: string[];
}

/** A printed entry for the meaning of a proficiency in any role. */
interface MeaningEntry {
  kind: 'meaning';
  proficiency: Proficiency;
  text: string;
  /** Whether a level of the row has this proficiency. */
  isAsked: boolean;
}

export type RowEntry = AskedEntry | MeaningEntry;

/**
 * Lists the entries of a row in printing order: the requirement of each level, then the meaning of its proficiency, unless
 * that text is a bar of the row. `scale` is lowest first.
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

/** Joins each requirement with the one below it if both have the same bar. Levels of two tracks may share an entry. */
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

/** Returns one entry, or none if no level requires the proficiency and the skill does not describe it. */
function meaningEntry(
  { skill }: MatrixRow,
  proficiency: Proficiency,
  asked: readonly AskedEntry[],
): MeaningEntry[] {
  const isAsked = asked.some((entry) => proficiencyOf(entry) === proficiency);
  const text = isAsked ? meaningOf(skill, proficiency) : skill.descriptors.get(proficiency.id);
  return text === undefined ? [] : [{ kind: 'meaning', proficiency, text, isAsked }];
}

/** Returns the position of a meaning among the requirements: after the first run with its proficiency, else by depth. */
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
