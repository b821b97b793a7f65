import { cleanName, nameKey } from '../texts/cell-text.ts';
import type { WantedStep } from './parse-scale.ts';
import { readNumber } from './step-number.ts';

/**
 * Returns the numbers in cells as steps, lowest first; a cell may have a name beside the number, as in `2 - Working`. Returns
 * undefined if a cell has no number, or if names contradict each other.
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

/** Returns the number of a cell and the name beside it, which may be empty. */
function parseNumbered(text: string): { value: number; name: string } | undefined {
  const number = readNumber(text);
  if (number !== undefined) return { value: number, name: '' };
  const [, before = '', name = ''] = /^([\d.,¼½¾]+)(?:\s*[-–—:=.)|/]\s*|\s+)(\p{L}.*)$/u.exec(text) ?? [];
  const [, nameBefore = '', after = ''] = /^(\p{L}.*?)\s*[([]\s*([\d.,¼½¾]+)\s*[)\]]$/u.exec(text) ?? [];
  const value = readNumber(before || after);
  return value === undefined ? undefined : { value, name: cleanName(name || nameBefore) };
}
