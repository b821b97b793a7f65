import { countOf, formatNumber } from '#catalogue/text/words.ts';
import type { ConcernedRole } from '#catalogue/changes/describe/concerned-roles.ts';
import { TALLY_COLUMNS, tallyOf } from '#catalogue/changes/describe/tally.ts';
import { shortName } from './comment-wording.ts';

/** The maximum number of roles with a row of their own. */
const MOST_ROWS = 20;

/** Formats a table of the changed requirements by role; empty if fewer than two roles are affected. */
export function formatRolesTable(roles: readonly ConcernedRole[]): string {
  if (roles.length < 2) return '';
  const tallies = roles.map(({ requirements }) => tallyOf(requirements));
  const columns = TALLY_COLUMNS.filter(([kind]) => tallies.some((tally) => tally[kind] > 0));
  const hasSkills = roles.some(({ skills }) => skills > 0);
  const head = [...columns.map(([, title]) => title), ...(hasSkills ? ['Skills'] : [])];
  const rows = roles.slice(0, MOST_ROWS).map(({ name, skills }, index) => {
    const tally = tallies[index];
    const numbers = [...columns.map(([kind]) => tally?.[kind] ?? 0), ...(hasSkills ? [skills] : [])];
    return [shortName(name), ...numbers.map((count) => (count === 0 ? '' : formatNumber(count)))];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(['Role', ...head]), line(['---', ...head.map(() => '---:')]), ...rows.map(line)].join(
    '\n',
  );
  const rest = roles.length - rows.length;
  return rest > 0 ? `${table}\n\nAnd ${countOf(rest, 'more role')}.` : table;
}
