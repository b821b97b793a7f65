import { idFromName } from '#catalogue/model/id-from-name.ts';
import { closest, didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { nameKey } from '../texts/cell-text.ts';

/** A step of the scale that rows refer to by name or id. */
export interface NamedStep {
  id: string;
  name: string;
  formerIds?: readonly string[];
}

/** Matches a tick, with or without the character that makes an emoji of it. */
const TICK = /^(?:[✓✔✅☑🗸]\uFE0F?|x)$/iu;

/** Whether a cell is ticked: asked for without a proficiency. */
export function isTick(cell: string): boolean {
  return TICK.test(cell);
}

/** The step of a scale that a name or an id stands for, be it a former one. */
export function findStep(scale: readonly NamedStep[], written: string): NamedStep | undefined {
  const key = nameKey(written);
  const former = idFromName(written);
  return (
    scale.find(({ name }) => nameKey(name) === key) ??
    scale.find(({ id }) => id === key) ??
    scale.find(({ formerIds = [] }) => formerIds.includes(former))
  );
}

/** Why a proficiency cannot be read, and what to do. */
export function explainUnknownStep(written: string, scale: readonly NamedStep[]): string {
  if (scale.length === 0) {
    return `proficiency: "${written}" is a step of no scale, since the directory has none: leave the cell blank, or write scale.yaml first`;
  }
  const names = scale.map(({ name }) => name);
  return `proficiency: "${written}" is no step of the scale${didYouMeanOneOf(written, names)}; another scale is named with --scale, lowest first`;
}

/**
 * The only proficiency that cells name, if it cannot be meant for a step of the scale; undefined where there are several, whose
 * order nobody knows. Ticks and blank cells name none.
 */
export function onlyOtherStep(cells: Iterable<string>, scale: readonly NamedStep[]): string | undefined {
  const named = new Map<string, string>();
  for (const cell of cells) {
    if (cell !== '' && !isTick(cell) && !named.has(nameKey(cell))) named.set(nameKey(cell), cell);
    if (named.size > 1) return undefined;
  }
  const [only] = named.values();
  if (only === undefined || !/[\p{L}\p{N}]/u.test(only) || findStep(scale, only)) return undefined;
  const names = scale.map(({ name }) => name);
  return closest(only, names) === undefined ? only : undefined;
}
