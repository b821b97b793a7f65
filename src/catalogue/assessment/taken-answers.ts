import { answerKey, saysMoreThanNote, type Answers } from './answers.ts';
import { assessRole, isTakenAsLevel, type AnswerSheet } from './assess.ts';
import { askedPaths } from './asked-steps.ts';
import type { AskedRole } from './asks.ts';
import { knowledgeFrom } from './estimates.ts';
import { answerOfClaim } from './shown-answers.ts';

/** Returns a sheet in which the reader's level in one role also gives estimates for other roles. */
export function sheetForRoles(
  roles: readonly AskedRole[],
  sheet: Omit<AnswerSheet, 'knowledge'>,
): AnswerSheet {
  const taken = roles.flatMap((role) => Object.entries(takenAnswers(role, sheet)));
  const own = Object.entries(sheet.answers).filter(([, answer]) => saysMoreThanNote(answer));
  const known = Object.fromEntries([...taken, ...own]);
  return { ...sheet, knowledge: knowledgeFrom(known, roles, sheet.scaleIds) };
}

function takenAnswers(role: AskedRole, sheet: Omit<AnswerSheet, 'knowledge'>): Answers {
  const level = role.levels.findIndex(({ id }) => id === sheet.as?.[role.id]);
  const path = askedPaths(role).find((one) => one.includes(level));
  if (path === undefined) return {};
  const { rows } = assessRole(role, path, { ...sheet, knowledge: new Map() });
  return Object.fromEntries(
    rows.filter(isTakenAsLevel).flatMap((row) => {
      const answer = answerOfClaim(row, row.claim);
      return answer ? [[answerKey(role.id, row.skill.id), answer] as const] : [];
    }),
  );
}
