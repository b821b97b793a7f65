import { NONE, UNSURE, type Answer } from '#catalogue/assessment/answers.ts';
import type { KeepingChange } from '#catalogue/assessment/keep-answers.ts';
import { countOf, joinWords } from '#catalogue/text/words.ts';

/** The names of skills and proficiencies. */
interface Names {
  role: { skills: readonly { id: string; name: string }[] };
  scale: readonly { id: string; name: string }[];
}

/** Says how much would change: `12 answers would be added and 3 answers of yours would be replaced.` */
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

/** Returns a line for each change, the reader's own answers first: `MLflow: Working → Expert`. */
export function keepingLines(changes: readonly KeepingChange[], { role, scale }: Names): string[] {
  const nameById = new Map(role.skills.map(({ id, name }) => [id, name]));
  const nameByChoice = new Map(scale.map(({ id, name }) => [id, name]));
  nameByChoice.set(NONE, 'None').set(UNSURE, 'Not sure');
  const choiceOf = (answer: Answer | undefined): string =>
    nameByChoice.get(answer?.choice ?? '') ?? answer?.choice ?? 'not answered';
  const lineOf = ({ id, before, after }: KeepingChange): string => {
    const choice =
      before?.choice === after.choice ? choiceOf(after) : `${choiceOf(before)} → ${choiceOf(after)}`;
    const note = before?.note === after.note ? '' : noteChange(before?.note, after.note);
    return `${nameById.get(id) ?? id}: ${choice}${note}`;
  };
  const [replaced, added] = [true, false].map((isReplaced) =>
    changes.filter(({ before }) => (before !== undefined) === isReplaced),
  );
  return [...(replaced ?? []), ...(added ?? [])].map(lineOf);
}

function noteChange(before: string | undefined, after: string | undefined): string {
  return before === undefined || before === ''
    ? `; evidence: “${after ?? ''}”`
    : `; evidence “${after ?? ''}” instead of “${before}”`;
}
