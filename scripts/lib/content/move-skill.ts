import type { Skill } from '#catalogue/model/catalogue.ts';
import { requirementsFile, skillFile } from '#catalogue/model/content-paths.ts';
import { schemaComment } from '../schemas/schema-files.ts';
import type { ContentEdit } from './content-edit.ts';

/** Moves a skill and its row in every role to another domain, and removes files that this leaves empty. */
export function moveSkill(edit: ContentEdit, skill: Skill, domain: string): void {
  edit.moveFile(skillFile(skill.domain.id, skill.id), skillFile(domain, skill.id));
  for (const { role } of skill.rows) {
    const from = requirementsFile(role.id, skill.domain.id);
    const to = requirementsFile(role.id, domain);
    if (!edit.has(to) && edit.textOf(from)?.startsWith('# yaml-language-server:') === true) {
      edit.add(to, `${schemaComment({ kind: 'requirements', file: to })}\n`);
    }
    edit.moveField(from, to, skill.id);
    edit.removeIfBlank(from);
  }
}
