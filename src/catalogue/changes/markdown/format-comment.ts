import { inlineCode } from '#catalogue/text/escape-markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import { countChanges, type ChangeFact, type ChangeTree } from '#catalogue/changes/describe/change-tree.ts';
import { describeCounts } from '#catalogue/changes/describe/summary.ts';
import { describeRevisions } from '#catalogue/changes/describe/revisions.ts';
import type { Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';
import { commentWording, shortName, summaryHtml } from './comment-wording.ts';
import { formatBullet } from './fact-bullets.ts';
import { fitSections, type FittedSections, type Section } from './fit-sections.ts';
import { formatRolesTable } from './roles-table.ts';

export interface CommentOptions extends Revisions {
  /** The file or command that shows all changes. */
  elsewhere: string;
  /** The maximum length of the Markdown in characters, at least LEAST_LIMIT. Defaults to DEFAULT_LIMIT. */
  limit?: number | undefined;
}

/** The smallest limit, since a summary alone may need this many characters. */
export const LEAST_LIMIT = 10_000;

/** GitHub limits comments to 65,536 characters; the rest is reserved for the poster. */
export const DEFAULT_LIMIT = 64_000;

/** Line breaks between the parts and at the end. */
const SPACING = 8;

/** The maximum number of changes in a section that is not folded. */
const MOST_OPEN = 50;

/** The maximum number of shortened sections that the note names. */
const MOST_CUT = 3;

/** Formats changes as Markdown for a pull request's comment: a summary, what fits, and counts of the rest. */
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
    title: `${shortName(name)}${id === undefined ? '' : ` (${inlineCode(id)})`}: ${commentWording(says)}`,
    summary: summaryHtml(name, says),
    isOpen: countChanges(facts) <= MOST_OPEN,
    entries: facts.map((fact, index) => ({
      markdown: `${groupLine(fact, facts[index - 1])}${formatBullet(fact)}`,
      changes: countChanges([fact]),
    })),
  }));
}

function groupLine({ group }: ChangeFact, previous: ChangeFact | undefined): string {
  return group === undefined || group === previous?.group ? '' : `*${shortName(group)}*\n\n`;
}

function formatNote(leftOut: FittedSections['leftOut'], elsewhere: string): string {
  const total = leftOut.reduce((sum, { changes }) => sum + changes, 0);
  const most = leftOut.toSorted((a, b) => b.changes - a.changes).slice(0, MOST_CUT);
  const rest = total - most.reduce((sum, { changes }) => sum + changes, 0);
  return [
    `**${countOf(total, 'change')} left out here** to fit into a comment:`,
    '',
    ...most.map(({ section, changes }) => `- ${section.name}: ${countOf(changes, 'change')}`),
    ...(rest > 0 ? [`- the rest: ${countOf(rest, 'change')}`] : []),
    '',
    `All changes: ${inlineCode(elsewhere)}`,
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
