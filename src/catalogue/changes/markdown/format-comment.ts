import { countOf } from '#catalogue/text/words.ts';
import { countChanges, type ChangeFact, type ChangeTree } from '#catalogue/changes/describe/change-tree.ts';
import { describeCounts } from '#catalogue/changes/describe/summary.ts';
import { describeRevisions } from '#catalogue/changes/describe/revisions.ts';
import type { Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';
import { commentCode } from './comment-text.ts';
import { commentWording, shortName, summaryHtml } from './comment-wording.ts';
import { formatBullet } from './fact-bullets.ts';
import { fitSections, type FittedSections, type Section } from './fit-sections.ts';
import { formatRolesTable } from './roles-table.ts';

export interface CommentOptions extends Revisions {
  /** The file or the command that shows all changes. */
  elsewhere: string;
  /** The most characters of the Markdown: at least LEAST_LIMIT; DEFAULT_LIMIT without it. */
  limit?: number | undefined;
}

/** The lowest limit: a summary may need this many characters. */
export const LEAST_LIMIT = 10_000;

/** A comment on GitHub has at most 65,536 characters; the rest is for those who post it. */
export const DEFAULT_LIMIT = 64_000;

/** The characters of the line ends between the parts and of the last one. */
const SPACING = 8;

/** The most changes of a role, or of all skills, that are shown unfolded. */
const MOST_OPEN = 50;

/** The most sections that are named as cut. */
const MOST_CUT = 3;

/**
 * Formats changes as Markdown for a comment on a pull request: the summary, then every change with its texts as far as there
 * is room, then counts of what was left out. Texts of the content show as they are and do nothing else.
 */
export function formatComment(tree: ChangeTree, options: CommentOptions): string {
  const { elsewhere, limit = DEFAULT_LIMIT } = options;
  const revisions = commentWording(describeRevisions(options));
  if (tree.sections.length === 0) return `Nothing in the catalogue changed ${revisions}.\n`;
  const counts = describeCounts(tree.counts);
  const head = [
    '## What changes in the catalogue',
    `The difference ${revisions}.`,
    commentWording(tree.summary),
    counts === '' ? 'The totals stay the same.' : `Now ${counts}.`,
  ].join('\n\n');
  const sections = buildSections(tree);
  const room = limit - head.length - longestNote(sections, elsewhere) - SPACING;
  const roles = formatRolesTable(tree.roles);
  const table = roles.length <= room ? roles : '';
  const { markdown, leftOut } = fitSections(sections, room - table.length);
  const note = leftOut.length === 0 ? '' : formatNote(leftOut, elsewhere);
  return `${[head, table, markdown, note].filter((part) => part !== '').join('\n\n')}\n`;
}

function buildSections({ sections }: ChangeTree): Section[] {
  return sections.map(({ name, id, says, facts }) => ({
    name: shortName(name),
    title: `${shortName(name)}${id === undefined ? '' : ` (${commentCode(id)})`}: ${commentWording(says)}`,
    summary: summaryHtml(name, says),
    isOpen: countChanges(facts) <= MOST_OPEN,
    entries: facts.map((fact, index) => ({
      markdown: `${groupLine(fact, facts[index - 1])}${formatBullet(fact)}`,
      changes: countChanges([fact]),
    })),
  }));
}

/** Returns the name of a fact's group, for the first fact of the group only. */
function groupLine({ group }: ChangeFact, previous: ChangeFact | undefined): string {
  return group === undefined || group === previous?.group ? '' : `*${shortName(group)}*\n\n`;
}

/** Counts the changes missing from each section, and says where all of them are. */
function formatNote(leftOut: FittedSections['leftOut'], elsewhere: string): string {
  const total = leftOut.reduce((sum, { changes }) => sum + changes, 0);
  const most = leftOut.toSorted((a, b) => b.changes - a.changes).slice(0, MOST_CUT);
  const rest = total - most.reduce((sum, { changes }) => sum + changes, 0);
  return [
    `**${countOf(total, 'change')} left out here**, so that this fits into a comment:`,
    '',
    ...most.map(({ section, changes }) => `- ${section.name}: ${countOf(changes, 'change')}`),
    ...(rest > 0 ? [`- the rest: ${countOf(rest, 'change')}`] : []),
    '',
    `All of them: ${commentCode(elsewhere)}`,
  ].join('\n');
}

function longestNote(sections: readonly Section[], elsewhere: string): number {
  const most = sections.toSorted((a, b) => b.name.length - a.name.length).slice(0, MOST_CUT);
  const leftOut = [...most, ...most.slice(0, 1)].map((section) => ({
    section,
    changes: Number.MAX_SAFE_INTEGER,
  }));
  return formatNote(leftOut, elsewhere).length;
}
