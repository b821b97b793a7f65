import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import type { AnswerSource } from '#catalogue/assessment/claim.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

/** The names of skills by their ids, for answers of version 1, which know the ids alone. */
export type SkillNames = ReadonlyMap<string, string>;

/** The source of an estimate: `estimate from Data Engineer, Middle`, `taken as Middle`; empty without an estimate. */
export function estimateWords({ role, skill, claim }: AssessedRow, names: SkillNames): string {
  const { estimate } = claim;
  if (estimate === undefined) return '';
  if (estimate.kind === 'level') return `taken as ${estimate.name}`;
  const about = estimate.skill.id === skill.id ? undefined : nameOf(estimate.skill, names);
  const parts = [
    ...(estimate.role === undefined || estimate.role.id === role.id ? [] : [estimate.role.name]),
    ...(about === undefined ? [] : [about]),
    ...(estimate.level === undefined ? [] : [estimate.level]),
  ];
  return parts.length === 0 ? 'estimate from an earlier answer' : `estimate from ${parts.join(', ')}`;
}

/** Puts the claim of a row into words, without saying whether it is an estimate: `Middle`, `Not sure`; empty where nothing is. */
export function givenWords(row: AssessedRow): string {
  const { said, step } = row.claim;
  if (said === 'nothing') return '';
  return said === 'step' ? stepName(row, step) : WORDS_OF_CLAIM[said];
}

function nameOf({ id, name }: AnswerSource['skill'], names: SkillNames): string {
  return names.get(id) ?? name;
}
