import type { MatrixRow, Role } from '#catalogue/model/catalogue.ts';

const ROWS = 6;

/** Chooses rows for a sample matrix: rows of the largest role that become mandatory at different levels. */
export function sampleRows(roles: readonly Role[]): { role: string; skills: string[] } | undefined {
  const size = (role: Role): number => role.matrix.reduce((sum, { rows }) => sum + rows.length, 0);
  const role = roles.toSorted((a, b) => size(b) - size(a))[0];
  if (role === undefined) return undefined;
  const byStart = Map.groupBy(
    role.matrix.flatMap(({ rows }) => rows),
    mandatoryFrom,
  );
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  const picked: string[] = [];
  for (let turn = 0; picked.length < ROWS && turn < ROWS; turn += 1) {
    for (const start of starts) {
      const row = byStart.get(start)?.[turn];
      if (row && picked.length < ROWS) picked.push(row.skill.id);
    }
  }
  return { role: role.id, skills: picked };
}

/** Returns the index of the first level at which a row is mandatory, or Infinity if there is none. */
function mandatoryFrom({ cells }: MatrixRow): number {
  const index = cells.findIndex((cell) => cell?.mandatory === true);
  return index === -1 ? Infinity : index;
}
