import { NONE, UNSURE } from '#catalogue/assessment/answers.ts';
import { readableIds } from '../../content/readable-id.ts';
import type { WantedStep } from './parse-scale.ts';
import { lettersOf } from './step-letters.ts';
import { readNumber } from './step-number.ts';

/** A step of a scale to be written. */
export interface NewStep {
  id: string;
  name: string;
  letter: string;
  value?: number | undefined;
}

/** The scale of a new catalogue by default. */
export const DEFAULT_SCALE: readonly NewStep[] = [
  { id: 'awareness', name: 'Awareness', letter: 'A' },
  { id: 'working', name: 'Working', letter: 'W' },
  { id: 'advanced', name: 'Advanced', letter: 'V' },
  { id: 'expert', name: 'Expert', letter: 'E' },
];

/** Builds a scale, lowest first, in which each step has a distinct id and letter. */
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

/** Returns an id such as `step-2` or `step-1-5`, since ids must not consist only of digits. */
function idOfNumber(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `step-${String(value).replace('-', 'minus-').replace('.', '-')}`;
}
