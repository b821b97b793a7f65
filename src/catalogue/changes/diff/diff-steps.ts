import type { LadderLevel, Proficiency } from '#catalogue/model/catalogue.ts';
import { shortLevelName } from '#catalogue/levels/level-name.ts';
import type { PartDiff, PartsDiff, Reference } from './catalogue-diff.ts';
import { diffFields, type Field, type FieldsOf } from './diff-fields.ts';
import { diffParts, referenceTo, sidesOf, withOrder } from './diff-parts.ts';
import type { Pairing } from './pair-parts.ts';

/** Compares the ladders, whose levels are paired. */
export function diffLadder(
  pairing: Pairing<LadderLevel>,
  before: readonly LadderLevel[],
  after: readonly LadderLevel[],
): PartsDiff {
  return withOrder(diffParts(pairing, diffStep(ladderFields)), pairing, before, after);
}

/** Compares the scales, whose proficiencies are paired. */
export function diffScale(
  pairing: Pairing<Proficiency>,
  before: readonly Proficiency[],
  after: readonly Proficiency[],
): PartsDiff {
  return withOrder(diffParts(pairing, diffStep(scaleFields)), pairing, before, after);
}

/** The short name of a level; undefined where it is just its name cut. */
export function ownShortName({ name, short }: { name: string; short: string }): string | undefined {
  return short === shortLevelName(name) ? undefined : short;
}

function diffStep<Step extends Reference>(fieldsOf: (step: Step) => Record<string, Field>) {
  return (before: Step | undefined, after: Step | undefined): PartDiff => ({
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: diffFields(before && fieldsOf(before), after && fieldsOf(after)),
  });
}

function ladderFields(level: LadderLevel): FieldsOf<LadderLevel, 'id' | 'name'> {
  return {
    short: ['short', ownShortName(level)],
    scope: ['scope', level.scope],
    formerIds: ['former_ids', level.formerIds],
  };
}

function scaleFields({ letter, means, formerIds }: Proficiency): FieldsOf<Proficiency, 'id' | 'name'> {
  return { letter: ['letter', letter], means: ['means', means], formerIds: ['former_ids', formerIds] };
}
