import { stringify } from 'csv-stringify/browser/esm/sync';
import { closest, didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ImportFault, TablePlace } from '../faults/import-fault.ts';
import type { NamedStep } from './scale-steps.ts';
import type { WrittenStep } from './written-steps.ts';

/** The maximum number of steps in a plausible scale; a column with more probably holds texts. */
const MOST_STEPS = 30;

/** Returns the fault of a file whose steps are words in an unknown order. Its message contains an option to paste. */
export function explainNewScale(
  unknown: readonly WrittenStep[],
  written: readonly WrittenStep[],
): ImportFault {
  const at = firstPlace([...unknown, ...written]);
  const count = countOf(unknown.length, 'unknown proficiency', 'unknown proficiencies');
  if (written.length > MOST_STEPS) {
    const message = `the file names ${count}, such as ${describe(unknown.slice(0, 3))}: if they are texts, name their column with --map expects="its header"; if not, name the steps with --scale, lowest first`;
    return { at, message };
  }
  const option = scaleOption(written.map(({ text }) => text));
  const message = `the file names ${count}: ${describe(unknown)}: put all of them in order, lowest first: ${option}`;
  return { at, message };
}

/** Returns the fault of cells that name unknown steps; `remedy` says how to add a step to the scale. */
export function explainUnknownSteps(
  unknown: readonly WrittenStep[],
  scale: readonly NamedStep[],
  remedy: string,
): ImportFault {
  const at = firstPlace(unknown);
  const advice = `correct the cells, or ${remedy}`;
  const names = scale.map(({ name }) => name);
  const [only] = unknown;
  if (scale.length === 0) {
    const message = `proficiency: the content has no scale for ${describe(unknown)}: name its steps with --scale, lowest first, or leave the cells blank`;
    return { at, message };
  }
  if (only !== undefined && unknown.length === 1) {
    const hint = didYouMeanOneOf(only.text, names);
    return { at, message: `proficiency: ${describe(unknown)} is not a step of the scale${hint}; ${advice}` };
  }
  const listed = describe(unknown.slice(0, MOST_STEPS), names);
  const rest = unknown.length > MOST_STEPS ? ` and ${String(unknown.length - MOST_STEPS)} more` : '';
  const message = `proficiency: ${String(unknown.length)} names are not steps of the scale: ${listed}${rest}; known here: ${names.join(', ')}; ${advice}`;
  return { at, message };
}

/** Formats names as an option such as `--scale "A,B"`, quoted for a shell. */
export function scaleOption(names: readonly string[]): string {
  const list = stringify([[...names]]).trimEnd();
  const quoted = /["$`\\!]/.test(list) ? `'${list.replaceAll("'", String.raw`'\''`)}'` : `"${list}"`;
  return `--scale ${quoted}`;
}

function firstPlace(steps: readonly WrittenStep[]): TablePlace {
  return steps.find(({ at }) => at !== undefined)?.at ?? { file: '--default-proficiency', line: 1 };
}

/** Lists steps such as `"Basic" (12 cells), "Solid" (1 cell)`, each with a suggestion from `names`. */
function describe(steps: readonly WrittenStep[], names: readonly string[] = []): string {
  const described = steps.map(({ text, count }) => {
    const meant = closest(text, names);
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    const where = count === 0 ? '--default-proficiency' : countOf(count, 'cell');
    return `"${shorten(text)}" (${where}${hint})`;
  });
  return described.join(', ');
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
