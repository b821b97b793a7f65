import { skillFile } from '#catalogue/model/content-paths.ts';
import { CallError } from '../command/command.ts';
import { ContentEdit } from '../content/content-edit.ts';
import { moveSkill } from '../content/move-skill.ts';
import type { SoundContent } from '../content/write-edit.ts';
import { findItem } from './find-renaming.ts';

export interface MovePlan {
  edit: ContentEdit;
  /** The id of the group that the skill loses because its new domain does not have it. */
  lostGroup: string | undefined;
}

/** Moves a skill and its requirements in every role, in memory. Throws a CallError that says what to write instead. */
export function planMove(content: SoundContent, skillId: string, domainId: string): MovePlan {
  const { skills, domains } = content.catalogue;
  const skill = findItem('skill', skillId, skills);
  const domain = findItem('domain', domainId, domains);
  if (skill.domain === domain) throw new CallError(`the skill "${skill.id}" is in ${domain.id} already`);
  const edit = new ContentEdit(content.source);
  moveSkill(edit, skill, domain.id);
  const isGroupKept = domain.groups.some(({ id }) => id === skill.group?.id);
  if (!isGroupKept) edit.delete(skillFile(domain.id, skill.id), ['group']);
  return { edit, lostGroup: isGroupKept ? undefined : skill.group?.id };
}
