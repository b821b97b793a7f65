import { partsOfKey } from '#catalogue/assessment/answers.ts';
import type { KeepingChange } from '#catalogue/assessment/kept/keep-answers.ts';
import { countOf, joinWords } from '#catalogue/text/words.ts';
import { answerWords, type AnswerNames } from './answer-words.ts';

/** Counts the changes: `12 answers would be added and 3 answers of yours would be replaced.` */
export function keepingSummary(changes: readonly KeepingChange[]): string {
  const replaced = changes.filter(({ before }) => before !== undefined).length;
  const added = changes.length - replaced;
  if (changes.length === 0) return 'Nothing would change: your own answers are the same.';
  const parts = [
    ...(added > 0 ? [`${countOf(added, 'answer')} would be added`] : []),
    ...(replaced > 0 ? [`${countOf(replaced, 'answer')} of yours would be replaced`] : []),
  ];
  return `${joinWords(parts)}.`;
}

/**
 * Returns a line for each change, replaced answers first: `MLflow: Middle → Senior`. Answers to other roles have ids instead
 * of names: `kafka (data-engineer): senior`.
 */
export function keepingLines(changes: readonly KeepingChange[], names: AnswerNames): string[] {
  const [replaced, added] = [true, false].map((isReplaced) =>
    changes.filter(({ before }) => (before !== undefined) === isReplaced),
  );
  return [...(replaced ?? []), ...(added ?? [])].map((change) => lineOf(change, names));
}

function lineOf({ id, before, after }: KeepingChange, names: AnswerNames): string {
  const said = answerWords(id, before, names) || 'not answered';
  const told = answerWords(id, after, names) || 'not answered';
  const change = said === told ? told : `${said} → ${told}`;
  const note = before?.note === after.note ? '' : noteChange(before?.note, after.note);
  return `${nameOf(id, names)}: ${change}${note}`;
}

function nameOf(key: string, { role }: AnswerNames): string {
  const { role: roleId = role.id, skill = key } = partsOfKey(key) ?? {};
  return roleId === role.id
    ? (role.skills.find(({ id }) => id === skill)?.name ?? skill)
    : `${skill} (${roleId})`;
}

function noteChange(before: string | undefined, after: string | undefined): string {
  return before === undefined || before === ''
    ? `; evidence: “${after ?? ''}”`
    : `; evidence “${after ?? ''}” instead of “${before}”`;
}
