import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import type { AnswerSource } from '#catalogue/assessment/claim.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

/** The names of skills by id, since answers of version 1 have only ids. */
export type SkillNames = ReadonlyMap<string, string>;

/** Returns the source of an estimate, such as `estimate from Data Engineer, Middle` or `taken as Middle`; empty without one. */
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

/** Returns the claim of a row in words, such as `Middle` or `Not sure`, without its source; empty without a claim. */
export function givenWords(row: AssessedRow): string {
  const { said, step } = row.claim;
  if (said === 'nothing') return '';
  return said === 'step' ? stepName(row, step) : WORDS_OF_CLAIM[said];
}

function nameOf({ id, name }: AnswerSource['skill'], names: SkillNames): string {
  return names.get(id) ?? name;
}
