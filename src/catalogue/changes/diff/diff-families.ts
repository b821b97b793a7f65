import type { Family } from '#catalogue/model/catalogue.ts';
import type { PartDiff, PartsDiff } from './catalogue-diff.ts';
import { diffFields, type FieldsOf } from './diff-fields.ts';
import { diffParts, referenceTo, sidesOf } from './diff-parts.ts';
import type { Pairing } from './pair-parts.ts';

/** Compares families except for their colors; a role's move to another family is a change to the role. */
export function diffFamilies(pairing: Pairing<Family>): PartsDiff {
  return diffParts(pairing, diffFamily);
}

function diffFamily(before: Family | undefined, after: Family | undefined): PartDiff {
  return {
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: diffFields(before && fieldsOf(before), after && fieldsOf(after)),
  };
}

function fieldsOf({ summary, formerIds }: Family): FieldsOf<Family, 'id' | 'name' | 'hue' | 'roles'> {
  return { summary: ['summary', summary], formerIds: ['former_ids', formerIds] };
}
