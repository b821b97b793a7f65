import type { WantedStep } from './parse-scale.ts';
import { readNumber, shortNumber } from './step-number.ts';

/** Returns a distinct letter of one or two characters for each step, never a number other than the value of the step. */
export function lettersOf(steps: readonly WantedStep[]): string[] {
  const isNumeric = steps.every(({ name, value }) => value !== undefined && readNumber(name) === value);
  if (!isNumeric) return lettersOfNames(steps);
  const numbers = steps.flatMap(({ value = NaN }) => shortNumber(value) ?? []);
  return numbers.length === steps.length ? numbers : steps.map((_, index) => positionLetter(index));
}

function lettersOfNames(steps: readonly WantedStep[]): string[] {
  const letters = new Map<WantedStep, string>();
  const used = new Set<string>();
  // Names that can be letters come first, so that no other step takes them.
  for (const step of steps.toSorted((a, b) => Number(isShort(b.name)) - Number(isShort(a.name)))) {
    const letter = findFree(step, used);
    used.add(letter.toLowerCase());
    letters.set(step, letter);
  }
  return steps.map((step) => letters.get(step) ?? '');
}

function findFree(step: WantedStep, used: ReadonlySet<string>): string {
  const isFree = (letter: string): boolean => !used.has(letter.toLowerCase());
  const found = candidates(step).find((letter) => [...letter].length <= 2 && isFree(letter));
  if (found !== undefined) return found;
  let position = 0;
  while (!isFree(positionLetter(position))) position += 1;
  return positionLetter(position);
}

function candidates({ name, value }: WantedStep): string[] {
  if (value !== undefined && readNumber(name) === value) return [shortNumber(value) ?? []].flat();
  const [initial, ...others] = [...name.normalize('NFC')].filter((sign) => /\p{L}/u.test(sign));
  const first = (initial ?? '').toUpperCase();
  const whole = isShort(name) && readNumber(name) === undefined ? [name] : [];
  const [, leading] = /^(\d{1,2})(?![\d.,/½¼¾])/.exec(name) ?? [];
  const isTrue = leading !== undefined && (value === undefined || value === Number(leading));
  const [, last] = /\P{N}(?<![\d.,/-])(\d)$/u.exec(name) ?? [];
  return [
    ...whole,
    ...(isTrue ? [leading] : []),
    ...(last !== undefined && first !== '' ? [first + last] : []),
    ...(first === '' ? [] : [first, ...others.map((other) => first + other.toLowerCase())]),
  ];
}

function isShort(name: string): boolean {
  return [...name].length <= 2;
}

/** Returns `A` to `Z`, then `AA`, `AB` and so on. */
function positionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${positionLetter(Math.floor(index / 26) - 1)}${letter}`;
}
