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

/** A scale that nobody has named, and why. */
interface GuessedScale {
  steps: readonly NewStep[];
  summary?: string;
  faults: ImportFault[];
}

/** Returns the scale of a new directory: the default one, numbers, or a single step, whichever the file names. */
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
    // With these steps in any order, the other faults of the rows are found, too.
    const steps = newScaleOf(written.map(({ text }) => ({ name: text })));
    return { steps, faults: [explainNewScale(unknown, written)] };
  }
  const summary = `scale: one step, "${only.text}", since the file names no other; --scale names more`;
  return { steps: newScaleOf([{ name: only.text }]), summary, faults: [] };
}

/** Letters alone, such as A and E, are not enough to recognize the default scale. */
function unknownInDefault(written: readonly WrittenStep[]): readonly WrittenStep[] {
  const names = new Set(DEFAULT_SCALE.map(({ id }) => id));
  return written.some(({ text }) => names.has(nameKey(text))) ? unknownIn(written, DEFAULT_SCALE) : written;
}

function isMisspelled({ text }: WrittenStep): boolean {
  const names = DEFAULT_SCALE.map(({ name }) => name);
  return closest(text, names) !== undefined || !/[\p{L}\p{N}]/u.test(text);
}

/** A misspelled default is a fault of the call. */
function faultsOfCells(misspelled: readonly WrittenStep[]): ImportFault[] {
  const inCells = misspelled.filter(({ count }) => count > 0);
  const remedy = 'name another scale with --scale, lowest first';
  return inCells.length === 0 ? [] : [explainUnknownSteps(inCells, DEFAULT_SCALE, remedy)];
}

function scaleOfNumbers(numbers: readonly WantedStep[], hasZero: boolean): GuessedScale {
  const [first] = numbers;
  if (hasZero && numbers.length === 1 && first?.name === '1') {
    const summary =
      'scale: none, since the file has no numbers but 0 and 1, read as not asked and asked; --scale "1=…" makes 1 a proficiency';
    return { steps: [], summary, faults: [] };
  }
  const steps = newScaleOf(numbers);
  const isBare = ({ name }: WantedStep): boolean => readNumber(name) !== undefined;
  const pairs = numbers.map((step) => `${String(step.value)}=${isBare(step) ? '…' : step.name}`);
  const names = numbers.map((step) => (isBare(step) ? step.name : `${step.name} (${String(step.value)})`));
  const advice = numbers.some(isBare) ? `; name them with ${scaleOption(pairs)} or in scale.yaml` : '';
  return { steps, summary: `scale: ${joinWords(names)}, from the numbers of the file${advice}`, faults: [] };
}
