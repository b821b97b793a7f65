import { skillFile } from '#catalogue/model/content-paths.ts';
import { moveSkill } from '../../content/move-skill.ts';
import type { ImportedFramework, ImportedSkill } from '../collect/framework.ts';
import { nameKey } from '../texts/cell-text.ts';
import { isSameText, isSameTexts } from '../texts/same-texts.ts';
import { mergeCodes } from './merge-codes.ts';
import type { SkillHome } from './merge-domains.ts';
import type { MergeTarget } from './merge-target.ts';

/** Moves skills to their new domains, with their rows in every role. */
export function moveSkills(
  { skills }: ImportedFramework,
  { edit, catalogue }: MergeTarget,
  homeOf: (skill: string) => SkillHome,
): void {
  for (const skill of catalogue?.skills ?? []) {
    const { domain } = homeOf(skill.id);
    if (!skills.has(skill.id) || domain === skill.domain.id) continue;
    moveSkill(edit, skill, domain);
    edit.delete(skillFile(domain, skill.id), ['group']);
  }
}

/** Writes the fields of a skill. */
export function mergeSkill(
  { id, name, code, codes, group: groupName, summary, descriptors, evidence }: ImportedSkill,
  { edit, catalogue, scale, texts }: MergeTarget,
  homeOf: (skill: string) => SkillHome,
): void {
  const { domain, group } = homeOf(id);
  const file = skillFile(domain, id);
  const known = catalogue?.skills.find((skill) => skill.id === id);
  if (known?.name !== name) edit.set(file, ['name'], name);
  if (code !== undefined && code !== known?.code) edit.set(file, ['code'], code);
  const merged = mergeCodes(known?.codes, codes);
  if (merged !== undefined) edit.set(file, ['codes'], merged);
  // If several groups have the same name, a skill stays in its current one.
  const isOwn = known?.domain.id === domain && nameKey(known.group?.name ?? '') === nameKey(groupName ?? '');
  if (group !== undefined && !isOwn) edit.set(file, ['group'], group);
  if (summary !== undefined && !isSameText(known?.summary, summary, texts))
    edit.set(file, ['summary'], summary);
  if (evidence !== undefined && !isSameTexts(known?.evidence ?? [], evidence, texts)) {
    edit.set(file, ['evidence'], evidence);
  }
  let hasNew = false;
  for (const [proficiency, text] of descriptors) {
    const before = known?.descriptors.get(proficiency);
    if (isSameText(before, text, texts)) continue;
    hasNew ||= before === undefined;
    edit.set(file, ['descriptors', proficiency], text);
  }
  if (hasNew) {
    edit.order(
      file,
      ['descriptors'],
      scale.map((step) => step.id),
    );
  }
}
