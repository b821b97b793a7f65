import { NONE, UNSURE } from '#catalogue/assessment/answers.ts';
import { readableIds } from '../../content/readable-id.ts';
import type { WantedStep } from './parse-scale.ts';
import { lettersOf } from './step-letters.ts';
import { readNumber } from './step-number.ts';

/** A step of a scale that is about to be written. */
export interface NewStep {
  id: string;
  name: string;
  letter: string;
  value?: number | undefined;
}

/** The scale of a new catalogue where no other is named. */
export const DEFAULT_SCALE: readonly NewStep[] = [
  { id: 'awareness', name: 'Awareness', letter: 'A' },
  { id: 'working', name: 'Working', letter: 'W' },
  { id: 'advanced', name: 'Advanced', letter: 'V' },
  { id: 'expert', name: 'Expert', letter: 'E' },
];

/** Returns a scale of some steps, lowest first, each with an id and a letter of its own. */
export function newScaleOf(steps: readonly WantedStep[]): NewStep[] {
  const known = DEFAULT_SCALE.map(({ name }) => name);
  const isKnown = steps.every(({ value }) => value === undefined);
  if (isKnown && known.join() === steps.map(({ name }) => name).join()) return [...DEFAULT_SCALE];
  const numbered = steps.map(({ name, value }) =>
    readNumber(name) === value ? idOfNumber(value) : undefined,
  );
  const named = steps.filter((_, index) => numbered[index] === undefined).map(({ name }) => name);
  const ids = readableIds(named, new Set([NONE, UNSURE, ...numbered.flatMap((id) => id ?? [])]));
  const letters = lettersOf(steps);
  return steps.map(({ name, value }, index) => ({
    id: numbered[index] ?? ids.get(name) ?? '',
    name,
    letter: letters[index] ?? '',
    ...(value === undefined ? {} : { value }),
  }));
}

/** `step-2`, `step-1-5`: an id is never digits alone. */
function idOfNumber(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `step-${String(value).replace('-', 'minus-').replace('.', '-')}`;
}
