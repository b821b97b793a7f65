import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import type { AnswerSource } from '#catalogue/assessment/claim.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

/** The names of skills by id, since answers of version 1 have only ids. */
export type SkillNames = ReadonlyMap<string, string>;

/** Describes the source of a row's estimate: `estimate from Data Engineer, Middle`, `taken as Middle`, or an empty text. */
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

/** Describes the claim of a row without its source: `Middle`, `Not sure`, or an empty text if there is no claim. */
export function givenWords(row: AssessedRow): string {
  const { said, step } = row.claim;
  if (said === 'nothing') return '';
  return said === 'step' ? stepName(row, step) : WORDS_OF_CLAIM[said];
}

function nameOf({ id, name }: AnswerSource['skill'], names: SkillNames): string {
  return names.get(id) ?? name;
}
