import { countOf, truncate } from '#catalogue/text/words.ts';
import type { CatalogueDiff, Revision, Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import { commentCode } from './comment-text.ts';
import { fitSections } from './fit-sections.ts';
import { groupSection, roleSection, siteSection } from './framework-sections.ts';
import { requirementSection } from './requirement-section.ts';
import { skillSection } from './skill-section.ts';
import { formatConcernedRoles, formatCounts, formatSentences } from './summary.ts';

export interface DiffMarkdownOptions extends Revisions {
  /** The command that shows all details. */
  command: string;
  /** The most characters that the Markdown may have: at least LEAST_LIMIT, 60,000 without it. */
  limit?: number | undefined;
}

/** A summary alone may need so many characters. */
export const LEAST_LIMIT = 5_000;

/** A comment on GitHub has at most 65,536 characters; the rest is for those who post it. */
const DEFAULT_LIMIT = 60_000;

/** The line ends between the parts, and the last one. */
const SPACING = 8;

/** A branch without end would leave no room for others. */
const LONGEST_REVISION = 80;

/**
 * A diff as Markdown for a comment on a pull request: the summary, then the details as far as there is room for them,
 * with a line that says what was left out. Texts of the content show as they are and do nothing else.
 */
export function formatDiffMarkdown(diff: CatalogueDiff, options: DiffMarkdownOptions): string {
  const { command, limit = DEFAULT_LIMIT } = options;
  const revisions = `between ${describeRevision(options.before)} and ${describeRevision(options.after)}`;
  if (isEmptyDiff(diff)) return `Nothing in the catalogue changed ${revisions}.\n`;
  const head = [
    '## What changes in the catalogue',
    `The difference ${revisions}.`,
    formatSentences(diff),
    formatCounts(diff),
  ].join('\n\n');
  const roles = formatConcernedRoles(diff);
  const room = limit - head.length - leftOutLine(Number.MAX_SAFE_INTEGER, command).length - SPACING;
  const table = roles.length <= room ? roles : '';
  const details = fitSections(
    [requirementSection(diff), skillSection(diff), roleSection(diff), groupSection(diff), siteSection(diff)],
    room - table.length,
  );
  const note = details.leftOut === 0 ? '' : leftOutLine(details.leftOut, command);
  return `${[head, table, details.markdown, note].filter((part) => part !== '').join('\n\n')}\n`;
}

function describeRevision({ revision, commit }: Revision): string {
  if (revision === undefined) return 'the files as they stand';
  const hash = commit?.slice(0, 7);
  const isHash = hash !== undefined && revision.startsWith(hash);
  const name = commentCode(isHash ? hash : truncate(revision, LONGEST_REVISION));
  return isHash || hash === undefined ? name : `${name} (${hash})`;
}

function leftOutLine(count: number, command: string): string {
  return `**${countOf(count, 'change')} left out here**, so that this fits into a comment. All of them: ${commentCode(command)}`;
}
