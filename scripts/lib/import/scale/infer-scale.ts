import { cleanName, nameKey } from '../texts/cell-text.ts';
import type { WantedStep } from './parse-scale.ts';
import { readNumber } from './step-number.ts';

/**
 * Returns the steps that the cells of a file tell with their order, lowest first: numbers, with or without a name beside them, as in
 * `2 - Working`; undefined if one of them is not a number, or if two names contradict each other.
 */
export function stepsFromNumbers(written: readonly string[]): WantedStep[] | undefined {
  const names = new Map<number, string>();
  for (const text of written) {
    const step = parseNumbered(text);
    if (step === undefined) return undefined;
    const known = names.get(step.value) ?? '';
    if (known !== '' && step.name !== '' && nameKey(known) !== nameKey(step.name)) return undefined;
    names.set(step.value, known || step.name);
  }
  const steps = [...names]
    .map(([value, name]) => ({ value, name: name || String(value) }))
    .sort((a, b) => a.value - b.value);
  const keys = new Set(steps.map(({ name }) => nameKey(name)));
  return keys.size < steps.length ? undefined : steps;
}

/** The number of a cell, and the name beside it, which is empty in a cell that is a number alone. */
function parseNumbered(text: string): { value: number; name: string } | undefined {
  const number = readNumber(text);
  if (number !== undefined) return { value: number, name: '' };
  const [, before = '', name = ''] = /^([\d.,¼½¾]+)(?:\s*[-–—:=.)|/]\s*|\s+)(\p{L}.*)$/u.exec(text) ?? [];
  const [, nameBefore = '', after = ''] = /^(\p{L}.*?)\s*[([]\s*([\d.,¼½¾]+)\s*[)\]]$/u.exec(text) ?? [];
  const value = readNumber(before || after);
  return value === undefined ? undefined : { value, name: cleanName(name || nameBefore) };
}
