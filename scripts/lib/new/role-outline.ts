import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { locateProblems, readContent } from '#reader/read-content.ts';
import { CommandError } from '../command/command.ts';

/** The fields of a level to copy: its names and its position. */
const COPIED = ['name', 'short', 'title', 'after', 'track'] as const;

/** The levels and skills of a role, without any texts. */
export interface RoleOutline {
  /** The fields of each level by id, lowest first; null if all come from the ladder. */
  levels: Record<string, Partial<Record<(typeof COPIED)[number], string>> | null>;
  domains?: string[] | undefined;
  key_domains?: string[] | undefined;
  rows: Map<string, OutlineRow[]>;
}

/** A role's requirements for one skill, by level; empty if none are written yet. */
export interface OutlineRow {
  skill: string;
  /** The ids of other skills that meet the row. */
  alternatives: string[];
  cells: Record<string, { proficiency?: string | undefined; mandatory: boolean }>;
}

/** Reads the outline of a role. Throws a CommandError with the problems of its files. */
export function readOutline(source: ContentSource, role: string): RoleOutline {
  const { files, problems } = readContent(source, ({ kind, id, parent }) =>
    kind === 'role' ? id === role : kind === 'requirements' && parent === role,
  );
  const lines = problems.map(formatProblem);
  const outline: RoleOutline = { levels: {}, rows: new Map() };
  for (const file of files) {
    const parsed = parseEntry(file);
    if (!parsed.ok) lines.push(...locateProblems(source, parsed.problems).map(formatProblem));
    else if (parsed.entry.kind === 'role') {
      const { levels, domains, key_domains } = parsed.entry.value;
      outline.levels = Object.fromEntries(
        Object.entries(levels).map(([id, level]) => {
          const copied = COPIED.flatMap((field) =>
            level[field] === undefined ? [] : [[field, level[field]]],
          );
          return [id, copied.length === 0 ? null : Object.fromEntries(copied)];
        }),
      );
      outline.domains = domains;
      outline.key_domains = key_domains.length > 0 ? key_domains : undefined;
    } else if (parsed.entry.kind === 'requirements') {
      const rows = Object.entries(parsed.entry.value).map(([skill, row]) => ({ skill, ...row }));
      outline.rows.set(parsed.entry.id, rows);
    }
  }
  if (lines.length === 0) return outline;
  throw new CommandError(
    `${lines.join('\n')}\nthe role cannot be copied until these problems are fixed: nothing was written`,
  );
}
