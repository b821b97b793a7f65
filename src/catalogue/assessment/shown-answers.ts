import { answerKey, type Answer, type Answers } from './answers.ts';
import type { AssessedRole, AssessedRow } from './assess.ts';
import { claimUpTo, type Claim } from './claim.ts';

/** Returns the answer equal to a claim, or undefined if nothing is claimed. */
export function answerOfClaim({ role, steps }: AssessedRow, claim: Claim): Answer | undefined {
  if (claim.said === 'nothing') return undefined;
  if (claim.said !== 'step') return { [claim.said]: true };
  const step = steps[claim.step];
  const level = role.levels[step?.levels[0] ?? -1];
  return step && level && { level: level.id, bar: step.ask.bar };
}

/** Returns the answers to a role's rows without estimates, for a link. */
export function shownAnswers({ role, rows }: AssessedRole): Answers {
  return collect(
    rows.filter(({ claim }) => claim.estimate === undefined),
    role.id,
  );
}

/** Returns the estimates from other answers as answers, for a reader who confirms them. */
export function estimatedAnswers({ role, rows }: AssessedRole): Answers {
  return collect(
    rows.filter(({ claim }) => claim.estimate?.kind === 'answer'),
    role.id,
  );
}

/** Returns answers that meet a level in each row (of one domain, if given): its step, or the nearest step below. */
export function answersUpTo({ role, path, rows }: AssessedRole, level: number, domain?: string): Answers {
  const reached = path.slice(0, path.indexOf(level) + 1);
  return Object.fromEntries(
    rows.flatMap((row) => {
      if (domain !== undefined && row.skill.domain !== domain) return [];
      const step = row.steps.findLastIndex(({ levels: [lowest] }) => reached.includes(lowest));
      const answer = step === -1 ? undefined : answerOfClaim(row, claimUpTo(step));
      return answer ? [[answerKey(role.id, row.skill.id), answer] as const] : [];
    }),
  );
}

function collect(rows: readonly AssessedRow[], roleId: string): Answers {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const answer = answerOfClaim(row, row.claim);
      return answer ? [[answerKey(roleId, row.skill.id), answer] as const] : [];
    }),
  );
}
