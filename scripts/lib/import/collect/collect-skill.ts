import { formatCodes, parseCodes } from '#catalogue/publish/csv-codes.ts';
import { joinTexts, splitTexts } from '#catalogue/publish/csv-list.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { ImportRow } from '../rows/import-row.ts';
import { nameKey } from '../texts/cell-text.ts';
import { Facts } from './facts.ts';
import type { ImportedSkill } from './framework.ts';

/** Collects the values of rows for one skill, and adds a fault for each contradiction. */
export function collectSkill(
  id: string,
  name: string,
  rows: readonly ImportRow[],
  faults: ImportFault[],
): ImportedSkill {
  const facts = new Facts(`the skill "${name}"`, faults);
  const descriptors = new Map<string, string>();
  let above: string | undefined;
  for (const row of rows) {
    const { at, descriptor } = row;
    facts.add('code', row.skill.code, at);
    facts.add('domain', row.domain, at, nameKey);
    above ??= row.domainAbove;
    facts.add('code of the domain', row.domainCode, at);
    facts.add('group', row.group, at, nameKey);
    facts.add('summary', row.skillSummary, at);
    facts.add('evidence', row.evidence && joinTexts(row.evidence), at);
    facts.add('list of codes', row.codes && formatCodes(row.codes), at);
    if (descriptor === undefined) continue;
    const fact = `descriptor for "${descriptor.proficiency}"`;
    facts.add(fact, descriptor.text, at);
    descriptors.set(descriptor.proficiency, facts.get(fact) ?? descriptor.text);
  }
  const evidence = facts.get('evidence');
  const codes = facts.get('list of codes');
  return {
    ...{ id, name, descriptors },
    code: facts.get('code'),
    domain: facts.get('domain'),
    domainAbove: above,
    domainCode: facts.get('code of the domain'),
    group: facts.get('group'),
    summary: facts.get('summary'),
    evidence: evidence === undefined ? undefined : splitTexts(evidence),
    codes: codes === undefined ? undefined : parseCodes(codes).codes,
  };
}
