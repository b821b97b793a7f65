import { closest } from '#catalogue/text/suggest.ts';
import { joinWords } from '#catalogue/text/words.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { nameKey } from '../texts/cell-text.ts';
import { stepsFromNumbers } from './infer-scale.ts';
import { DEFAULT_SCALE, newScaleOf, type NewStep } from './new-scale.ts';
import type { WantedStep } from './parse-scale.ts';
import { readNumber } from './step-number.ts';
import { explainNewScale, explainUnknownSteps, scaleOption } from './unknown-steps.ts';
import { unknownIn, type WrittenStep, type WrittenSteps } from './written-steps.ts';

interface GuessedScale {
  steps: readonly NewStep[];
  summary?: string;
  faults: ImportFault[];
}

/** Guesses the scale of new content from its cells: the default scale, numbers, or a single step. */
export function guessScale({ steps: written, hasZero }: WrittenSteps): GuessedScale {
  if (written.length === 0) return { steps: [], faults: [] };
  const unknown = unknownInDefault(written);
  if (unknown.length === 0) return { steps: DEFAULT_SCALE, faults: [] };
  const numbers = stepsFromNumbers(written.map(({ text }) => text));
  if (numbers) return scaleOfNumbers(numbers, hasZero);
  if (unknown.every(isMisspelled)) {
    return { steps: DEFAULT_SCALE, faults: faultsOfCells(unknown) };
  }
  const [only, other] = written;
  if (only === undefined || other !== undefined) {
    // With these steps in any order, the rows can be checked for other faults.
    const steps = newScaleOf(written.map(({ text }) => ({ name: text })));
    return { steps, faults: [explainNewScale(unknown, written)] };
  }
  const summary = `scale: one step, "${only.text}", since the file names no other; define more with --scale`;
  return { steps: newScaleOf([{ name: only.text }]), summary, faults: [] };
}

/** Returns the steps that are not in the default scale; letters such as A and E alone do not identify that scale. */
function unknownInDefault(written: readonly WrittenStep[]): readonly WrittenStep[] {
  const names = new Set(DEFAULT_SCALE.map(({ id }) => id));
  return written.some(({ text }) => names.has(nameKey(text))) ? unknownIn(written, DEFAULT_SCALE) : written;
}

function isMisspelled({ text }: WrittenStep): boolean {
  const names = DEFAULT_SCALE.map(({ name }) => name);
  return closest(text, names) !== undefined || !/[\p{L}\p{N}]/u.test(text);
}

/** Returns a fault for misspelled steps in cells; a misspelled default is a fault of the options instead. */
function faultsOfCells(misspelled: readonly WrittenStep[]): ImportFault[] {
  const inCells = misspelled.filter(({ count }) => count > 0);
  const remedy = 'name another scale with --scale, lowest first';
  return inCells.length === 0 ? [] : [explainUnknownSteps(inCells, DEFAULT_SCALE, remedy)];
}

function scaleOfNumbers(numbers: readonly WantedStep[], hasZero: boolean): GuessedScale {
  const [first] = numbers;
  if (hasZero && numbers.length === 1 && first?.name === '1') {
    const summary =
      'scale: none, since the only numbers in the file are 0 (not required) and 1 (required); --scale "1=…" makes 1 a proficiency';
    return { steps: [], summary, faults: [] };
  }
  const steps = newScaleOf(numbers);
  const isBare = ({ name }: WantedStep): boolean => readNumber(name) !== undefined;
  const pairs = numbers.map((step) => `${String(step.value)}=${isBare(step) ? '…' : step.name}`);
  const names = numbers.map((step) => (isBare(step) ? step.name : `${step.name} (${String(step.value)})`));
  const advice = numbers.some(isBare) ? `; name them with ${scaleOption(pairs)} or in scale.yaml` : '';
  return { steps, summary: `scale: ${joinWords(names)}, from the numbers in the file${advice}`, faults: [] };
}
