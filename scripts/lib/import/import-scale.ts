import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from '../command/command.ts';
import { cleanName, nameKey } from './cell-text.ts';
import { DEFAULT_SCALE, scaleFromNames } from './new-scale.ts';
import { findStep, type NamedStep } from './read-rows.ts';

/** The scale of a directory, or that of the names for a new one. Throws a CallError where the two differ. */
export function chooseScale(
  catalogue: Catalogue | undefined,
  names: readonly string[] | undefined,
): readonly NamedStep[] {
  const cleaned = names?.map(cleanName);
  if (cleaned && (cleaned.includes('') || new Set(cleaned.map(nameKey)).size < cleaned.length)) {
    throw new CallError(
      '--scale names each step of the scale once, lowest first: --scale "Basic,Solid,Expert"',
    );
  }
  if (catalogue === undefined) return cleaned === undefined ? DEFAULT_SCALE : scaleFromNames(cleaned);
  const own = catalogue.scale.map(({ name }) => name);
  if (cleaned && cleaned.map(nameKey).join('\n') !== own.map(nameKey).join('\n')) {
    throw new CallError(
      `--scale differs from the scale of the directory (${own.join(', ')}): leave it out, or change scale.yaml first`,
    );
  }
  return catalogue.scale;
}

/** The step that rows without a proficiency get. Throws a CallError where the scale has no such step. */
export function findDefault(scale: readonly NamedStep[], name: string | undefined): NamedStep | undefined {
  if (name === undefined) return undefined;
  const step = findStep(scale, name);
  if (step !== undefined) return step;
  const names = scale.map((one) => one.name);
  throw new CallError(
    `--default-proficiency "${name}" is no step of the scale${didYouMeanOneOf(name, names)}`,
  );
}
