import type { Proficiency, Skill } from '#catalogue/model/catalogue.ts';
import { describeCode } from '#catalogue/codes/describe-code.ts';
import { affectedRoles, rolesAskingAt } from './affected-roles.ts';
import type { DescriptorChange, PartsDiff, SkillDiff, SkillReference } from './catalogue-diff.ts';
import { diffField, diffFields, type FieldsOf } from './diff-fields.ts';
import { diffParts, isOtherPart, referenceTo, sidesOf } from './diff-parts.ts';
import type { CataloguePairing } from './pair-catalogues.ts';
import { isSameReference, type Pairing } from './pair-parts.ts';

interface Scales {
  before: readonly Proficiency[];
  after: readonly Proficiency[];
  pairing: Pairing<Proficiency>;
}

/** Compares the fields and descriptors of skills, and names the roles affected. */
export function diffSkills(
  { skills, domains, scale: pairing }: CataloguePairing,
  before: readonly Proficiency[],
  after: readonly Proficiency[],
): PartsDiff<SkillDiff> {
  const scales = { before, after, pairing };
  return diffParts(
    skills,
    (earlier, later) => diffSkill(earlier, later, domains, scales),
    (skill) => isOtherPart(skill) || skill.descriptors.length > 0,
  );
}

function diffSkill(
  before: Skill | undefined,
  after: Skill | undefined,
  domains: CataloguePairing['domains'],
  scales: Scales,
): SkillDiff {
  const [earlier, later] = [before?.domain.id, after?.domain.id];
  const current = after ?? before;
  return {
    ...sidesOf(before && skillReference(before), after && skillReference(after)),
    fields: [
      ...(isSameReference(domains, earlier, later) ? [] : diffField('domain', earlier, later)),
      ...diffFields(before && fieldsOf(before), after && fieldsOf(after)),
    ],
    descriptors: diffDescriptors(before, after, scales),
    affects: current ? affectedRoles(current) : [],
  };
}

function skillReference(skill: Skill): SkillReference {
  return { ...referenceTo(skill), domain: referenceTo(skill.domain) };
}

function fieldsOf(
  skill: Skill,
): FieldsOf<Skill, 'id' | 'name' | 'domain' | 'descriptors' | 'rows' | 'alternativeIn'> {
  return {
    code: ['code', skill.code],
    group: ['group', skill.group?.id],
    summary: ['summary', skill.summary],
    aliases: ['aliases', skill.aliases],
    evidence: ['evidence', skill.evidence],
    resources: ['resources', skill.resources.map(({ kind, title, url }) => `${kind}: ${title}, ${url}`)],
    codes: ['codes', skill.codes.map(describeCode)],
    owners: ['owner', skill.owners],
    reviewed: ['reviewed', skill.reviewed],
    formerIds: ['former_ids', skill.formerIds],
  };
}

function diffDescriptors(
  before: Skill | undefined,
  after: Skill | undefined,
  { before: scaleBefore, after: scaleAfter, pairing }: Scales,
): DescriptorChange[] {
  const earlierById = new Map(scaleBefore.map((step) => [pairing.laterIdOf.get(step.id) ?? step.id, step]));
  const laterById = new Map(scaleAfter.map((step) => [step.id, step]));
  return [...new Set([...laterById.keys(), ...earlierById.keys()])].flatMap((id) =>
    diffDescriptor({ skill: before, step: earlierById.get(id) }, { skill: after, step: laterById.get(id) }),
  );
}

interface DescriptorPlace {
  skill: Skill | undefined;
  step: Proficiency | undefined;
}

function diffDescriptor(before: DescriptorPlace, after: DescriptorPlace): DescriptorChange[] {
  const [earlier, later] = [textAt(before), textAt(after)];
  if (earlier === later) return [];
  const { skill, step } = after.skill && after.step ? after : before;
  return [
    {
      ...(before.step && earlier !== undefined && { before: descriptorOf(before.step, earlier) }),
      ...(after.step && later !== undefined && { after: descriptorOf(after.step, later) }),
      affects: skill && step ? rolesAskingAt(skill, step.id) : [],
    },
  ];
}

function textAt({ skill, step }: DescriptorPlace): string | undefined {
  return step && skill?.descriptors.get(step.id);
}

function descriptorOf(step: Proficiency, text: string) {
  return { proficiency: referenceTo(step), text };
}
