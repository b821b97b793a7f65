import { answerKey, type Answer, type Answers } from './answers.ts';
import type { AssessedRole, AssessedRow } from './assess.ts';
import { claimUpTo, type Claim } from './claim.ts';

/** The answer that says what is claimed of a row; undefined where nothing is said, or no step is left to name. */
export function answerOfClaim({ role, steps }: AssessedRow, claim: Claim): Answer | undefined {
  if (claim.said === 'nothing') return undefined;
  if (claim.said !== 'step') return { [claim.said]: true };
  const step = steps[claim.step];
  const level = role.levels[step?.levels[0] ?? -1];
  return step && level && { level: level.id, bar: step.ask.bar };
}

/** The answers to a role's rows as they are shown, estimates left out: for a link, which holds answers to one role. */
export function shownAnswers({ role, rows }: AssessedRole): Answers {
  return collect(
    rows.filter(({ claim }) => claim.estimate === undefined),
    role.id,
  );
}

/** The estimates from other answers as answers, for a reader who confirms them. */
export function estimatedAnswers({ role, rows }: AssessedRole): Answers {
  return collect(
    rows.filter(({ claim }) => claim.estimate?.kind === 'answer'),
    role.id,
  );
}

/**
 * Answers that say of each row, or of those in a domain, that the reader meets what a level asks: the nearest step below
 * where it asks nothing.
 */
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
