import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../../command/command.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { guessScale } from './guess-scale.ts';
import { newScaleOf, type NewStep } from './new-scale.ts';
import type { WantedStep } from './parse-scale.ts';
import { findStep, type NamedStep } from './scale-steps.ts';
import { readNumber } from './step-number.ts';
import { explainUnknownSteps } from './unknown-steps.ts';
import { unknownIn, writtenSteps, type WrittenCell, type WrittenSteps } from './written-steps.ts';

/** The possible sources of the scale of an import. */
export interface ScaleRequest {
  /** The scale of the existing content, or undefined if it has none. */
  existing?: readonly NamedStep[] | undefined;
  option?: readonly WantedStep[] | undefined;
  /** The step of --default-proficiency. */
  defaultName?: string | undefined;
  cells: Iterable<WrittenCell>;
}

/** The scale for reading cells. */
export interface ChosenScale {
  steps: readonly NamedStep[];
  /** The steps of the new scale.yaml; empty if it exists or is not needed. */
  newSteps: readonly NewStep[];
  /** The step of --default-proficiency. */
  defaultStep?: NamedStep | undefined;
  /** A sentence for the summary, or undefined if there is nothing to explain. */
  summary?: string | undefined;
  faults: ImportFault[];
}

/** Chooses the scale of the existing content, the options or the file. Throws a CallError if these contradict each other. */
export function chooseScale({ existing, option, defaultName, cells }: ScaleRequest): ChosenScale {
  if (existing && existing.length > 0 && option) refuseOtherScale(existing, option);
  const written = writtenSteps(cells, defaultName);
  if (existing && (existing.length > 0 || option === undefined)) {
    const faults = unknownFaults(written, existing, 'add the new step to scale.yaml');
    const differs = option?.some(({ name }, index) => name !== existing[index]?.name) === true;
    const summary = differs
      ? `scale: ${existing.map(({ name }) => name).join(', ')} as in scale.yaml; rename its steps there`
      : undefined;
    return withDefault({ steps: existing, newSteps: [], faults, summary }, defaultName);
  }
  if (option) {
    const steps = newScaleOf(option);
    const faults = unknownFaults(written, steps, 'add the new step to --scale');
    return withDefault({ steps, newSteps: steps, faults }, defaultName);
  }
  const { faults, summary, steps } = guessScale(written);
  const guessed = { steps, newSteps: steps, summary, faults };
  return faults.length > 0 ? guessed : withDefault(guessed, defaultName);
}

/** Throws a CallError if `--scale` differs from the existing scale; renamed steps are recognized by their values. */
function refuseOtherScale(existing: readonly NamedStep[], option: readonly WantedStep[]): void {
  const isSame = option.every(({ name, value }, index) => {
    const step = existing[index];
    return value === undefined ? findStep(existing, name) === step : value === (step && numberOf(step));
  });
  if (isSame && option.length === existing.length) return;
  const names = existing.map(({ name, value }) =>
    value === undefined ? name : `${name} with the value ${String(value)}`,
  );
  throw new CallError(
    `--scale differs from the scale of the content (${names.join(', ')}): leave out --scale, or change scale.yaml first`,
  );
}

function numberOf({ value, name }: NamedStep): number | undefined {
  return value ?? readNumber(name);
}

function unknownFaults({ steps }: WrittenSteps, scale: readonly NamedStep[], remedy: string): ImportFault[] {
  // A default that is not in the scale is a fault of the options, not of a cell.
  const unknown = unknownIn(steps, scale).filter(({ count }) => count > 0);
  return unknown.length === 0 ? [] : [explainUnknownSteps(unknown, scale, remedy)];
}

/** Adds the step of --default-proficiency. Throws a CallError if the scale has no such step. */
function withDefault(chosen: ChosenScale, name: string | undefined): ChosenScale {
  if (name === undefined) return chosen;
  const defaultStep = findStep(chosen.steps, name);
  if (defaultStep !== undefined) return { ...chosen, defaultStep };
  if (chosen.steps.length === 0) {
    throw new CallError(
      'the content has no scale: leave out --default-proficiency, or write scale.yaml first',
    );
  }
  const names = chosen.steps.map((one) => one.name);
  throw new CallError(
    `--default-proficiency "${name}" is not a step of the scale${didYouMeanOneOf(name, names)}`,
  );
}
