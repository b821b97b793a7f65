import { idFromName } from '#catalogue/model/id-from-name.ts';
import { readableId } from '../../content/readable-id.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';
import { readNumber } from './step-number.ts';

/** A step of the scale, with all names that cells may use for it. */
export interface NamedStep {
  id: string;
  name: string;
  letter?: string | undefined;
  /** The number of the step in the tables. */
  value?: number | undefined;
  formerIds?: readonly string[];
}

/** Finds the step of a cell by its name, id, value, letter or a former id, or by two of these, as in `2 - Working`. */
export function findStep(scale: readonly NamedStep[], written: string): NamedStep | undefined {
  const text = cleanName(written);
  if (text === '') return undefined;
  return findByOne(scale, text) ?? findByTwo(scale, text);
}

function findByOne(scale: readonly NamedStep[], text: string): NamedStep | undefined {
  const key = nameKey(text);
  const number = readNumber(text);
  return (
    scale.find(({ name }) => nameKey(name) === key) ??
    scale.find(({ id }) => id === key) ??
    (number === undefined ? findByLetter(scale, text) : findByNumber(scale, number)) ??
    findByFormerId(scale, text)
  );
}

/** Finds a step by its value; only a step without a value is found by a number in its name or letter. */
function findByNumber(scale: readonly NamedStep[], number: number): NamedStep | undefined {
  const unvalued = scale.filter(({ value }) => value === undefined);
  return (
    scale.find(({ value }) => value === number) ??
    unvalued.find(({ name }) => readNumber(name) === number) ??
    unvalued.find(({ letter = '' }) => readNumber(letter) === number)
  );
}

/** Finds a step by its letter; case counts only if two steps have the same letter otherwise. */
function findByLetter(scale: readonly NamedStep[], text: string): NamedStep | undefined {
  const alike = scale.filter(({ letter }) => letter !== undefined && nameKey(letter) === nameKey(text));
  return alike.length === 1 ? alike[0] : alike.find(({ letter }) => letter === text);
}

function findByFormerId(scale: readonly NamedStep[], text: string): NamedStep | undefined {
  const formers = [readableId(text), idFromName(text)];
  return scale.find(({ formerIds = [] }) => formers.some((id) => formerIds.includes(id)));
}

function findByTwo(scale: readonly NamedStep[], text: string): NamedStep | undefined {
  const bare = text.replace(/^[([]\s*|\s*[)\]]$/g, '');
  for (const { 0: separator, index } of bare.matchAll(/[-\s‐-―−:=.|/()[\]]+/g)) {
    const step = findByOne(scale, bare.slice(0, index));
    if (step !== undefined && step === findByOne(scale, bare.slice(index + separator.length))) return step;
  }
  return undefined;
}
