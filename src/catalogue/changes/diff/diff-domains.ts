import type { Domain } from '#catalogue/model/catalogue.ts';
import type { PartDiff, PartsDiff } from './catalogue-diff.ts';
import { diffFields, type FieldsOf } from './diff-fields.ts';
import { diffParts, referenceTo, sidesOf, withOrder } from './diff-parts.ts';
import type { Pairing } from './pair-parts.ts';

/** Compares domains and their order; a skill's move to another domain is a change to the skill. */
export function diffDomains(
  pairing: Pairing<Domain>,
  before: readonly Domain[],
  after: readonly Domain[],
): PartsDiff {
  return withOrder(diffParts(pairing, diffDomain), pairing, before, after);
}

function diffDomain(before: Domain | undefined, after: Domain | undefined): PartDiff {
  return {
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: diffFields(before && fieldsOf(before), after && fieldsOf(after)),
  };
}

function fieldsOf({
  code,
  summary,
  owners,
  groups,
  formerIds,
}: Domain): FieldsOf<Domain, 'id' | 'name' | 'order' | 'skills'> {
  return {
    code: ['code', code],
    summary: ['summary', summary],
    owners: ['owner', owners],
    groups: ['groups', groups.map(({ id, name }) => `${id}: ${name}`)],
    formerIds: ['former_ids', formerIds],
  };
}
