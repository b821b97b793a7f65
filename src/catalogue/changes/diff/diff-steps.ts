import type { LadderLevel, Proficiency } from '#catalogue/model/catalogue.ts';
import type { PartDiff, PartsDiff, Reference } from './catalogue-diff.ts';
import { diffFields, type Field, type FieldsOf } from './diff-fields.ts';
import { diffParts, referenceTo, sidesOf, withOrder } from './diff-parts.ts';
import type { Pairing } from './pair-parts.ts';

/** Compares the ladders by their paired levels. */
export function diffLadder(
  pairing: Pairing<LadderLevel>,
  before: readonly LadderLevel[],
  after: readonly LadderLevel[],
): PartsDiff {
  return withOrder(diffParts(pairing, diffStep(ladderFields)), pairing, before, after);
}

/** Compares the scales by their paired proficiencies. */
export function diffScale(
  pairing: Pairing<Proficiency>,
  before: readonly Proficiency[],
  after: readonly Proficiency[],
): PartsDiff {
  return withOrder(diffParts(pairing, diffStep(scaleFields)), pairing, before, after);
}

function diffStep<Step extends Reference>(fieldsOf: (step: Step) => Record<string, Field>) {
  return (before: Step | undefined, after: Step | undefined): PartDiff => ({
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: diffFields(before && fieldsOf(before), after && fieldsOf(after)),
  });
}

function ladderFields(level: LadderLevel): FieldsOf<LadderLevel, 'id' | 'name' | 'short'> {
  return {
    ownShort: ['short', level.ownShort],
    scope: ['scope', level.scope],
    formerIds: ['former_ids', level.formerIds],
  };
}

function scaleFields({ letter, value, means, formerIds }: Proficiency): FieldsOf<Proficiency, 'id' | 'name'> {
  return {
    letter: ['letter', letter],
    value: ['value', value === undefined ? undefined : String(value)],
    means: ['means', means],
    formerIds: ['former_ids', formerIds],
  };
}
