import { NONE, UNSURE } from '#catalogue/assessment/answers.ts';
import { idsFromNames } from '#catalogue/model/id-from-name.ts';

/** A step of a scale that is about to be written. */
export interface NewStep {
  id: string;
  name: string;
  letter: string;
}

/** The scale of a new catalogue where no other is named. */
export const DEFAULT_SCALE: readonly NewStep[] = [
  { id: 'awareness', name: 'Awareness', letter: 'A' },
  { id: 'working', name: 'Working', letter: 'W' },
  { id: 'advanced', name: 'Advanced', letter: 'V' },
  { id: 'expert', name: 'Expert', letter: 'E' },
];

/** A scale from the names of its steps, lowest first, with a letter of its own for each. */
export function scaleFromNames(names: readonly string[]): NewStep[] {
  const known = DEFAULT_SCALE.map(({ name }) => name);
  if (known.join() === names.join()) return [...DEFAULT_SCALE];
  const ids = idsFromNames(names, new Set([NONE, UNSURE]));
  const letters = new Set<string>();
  return names.map((name) => {
    const letter = candidates(name).find((candidate) => !letters.has(candidate)) ?? '';
    letters.add(letter);
    return { id: ids.get(name) ?? '', name, letter };
  });
}

/** Letters that may stand for a name, best first: its initial, its initial with another of its letters, then numbers. */
function candidates(name: string): string[] {
  const [initial = '?', ...others] = [...name.normalize('NFC')].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const first = initial.toUpperCase();
  const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1));
  return [first, ...others.map((other) => first + other.toLowerCase()), ...numbers].filter(
    (one) => [...one].length <= 2,
  );
}
