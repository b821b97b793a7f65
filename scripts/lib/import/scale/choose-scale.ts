import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../../command/command.ts';
import { cleanName, nameKey } from '../texts/cell-text.ts';
import { DEFAULT_SCALE, scaleFromNames } from './new-scale.ts';
import { findStep, onlyOtherStep, type NamedStep } from './scale-steps.ts';

/**
 * The scale of a directory, or that of the names for a new one; without names, the default one, or the only step that `cells`
 * name if that is another. Throws a CallError where names and directory differ.
 */
export function chooseScale(
  catalogue: Catalogue | undefined,
  names: readonly string[] | undefined,
  cells: Iterable<string>,
): readonly NamedStep[] {
  const cleaned = names?.map(cleanName);
  if (cleaned && (cleaned.includes('') || new Set(cleaned.map(nameKey)).size < cleaned.length)) {
    throw new CallError(
      '--scale names each step of the scale once, lowest first: --scale "Basic,Solid,Expert"',
    );
  }
  if (catalogue === undefined) {
    const only = cleaned === undefined ? onlyOtherStep(cells, DEFAULT_SCALE) : undefined;
    const steps = cleaned ?? (only === undefined ? undefined : [only]);
    return steps === undefined ? DEFAULT_SCALE : scaleFromNames(steps);
  }
  const own = catalogue.scale.map(({ name }) => name);
  if (cleaned && cleaned.map(nameKey).join('\n') !== own.map(nameKey).join('\n')) {
    const differs =
      own.length === 0
        ? 'the directory has no scale'
        : `--scale differs from the scale of the directory (${own.join(', ')})`;
    const change = own.length === 0 ? 'write' : 'change';
    throw new CallError(`${differs}: leave --scale out, or ${change} scale.yaml first`);
  }
  return catalogue.scale;
}

/** The step that rows without a proficiency get. Throws a CallError where the scale has no such step. */
export function findDefault(scale: readonly NamedStep[], name: string | undefined): NamedStep | undefined {
  if (name === undefined) return undefined;
  const step = findStep(scale, name);
  if (step !== undefined) return step;
  if (scale.length === 0) {
    throw new CallError(
      'the directory has no scale: leave --default-proficiency out, or write scale.yaml first',
    );
  }
  const names = scale.map((one) => one.name);
  throw new CallError(
    `--default-proficiency "${name}" is no step of the scale${didYouMeanOneOf(name, names)}`,
  );
}
