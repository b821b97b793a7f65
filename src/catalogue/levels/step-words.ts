import type { StepDomain, StepSection } from './step-sections.ts';
import { formatNumber } from '#catalogue/text/words.ts';

/** Returns the words that follow a count of changes: `become mandatory`. */
export function wordsAfterCount({ counted: [one, several] }: StepSection, count: number): string {
  return count === 1 ? one : several;
}

/** Says if a level adds no skill, drops none, or both. Returns undefined if it adds some and drops some. */
export function describeWhatStays(sections: readonly StepSection[]): string | undefined {
  const isSame = sections.every(({ id }) => id === 'stays');
  if (isSame) return 'Nothing changes.';
  const changes = sections.flatMap(({ domains }) => domains.flatMap((domain) => domain.changes));
  const hasNew = changes.some(({ before }) => before === undefined);
  const hasGone = changes.some(({ after }) => after === undefined);
  if (hasNew) return hasGone ? undefined : 'No skill is dropped.';
  return hasGone ? 'No skill is added.' : 'No skill is added, and none is dropped.';
}

/** Counts the changes of one kind in a domain: `4 go deeper, 3 mandatory already`. */
export function describeStepDomain(section: StepSection, { changes }: StepDomain): string {
  const counted = `${formatNumber(changes.length)} ${wordsAfterCount(section, changes.length)}`;
  const already = changes.filter(({ before, after }) => before?.mandatory && after?.mandatory).length;
  return already === 0 ? counted : `${counted}, ${formatNumber(already)} mandatory already`;
}
