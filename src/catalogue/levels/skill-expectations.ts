import type { LadderLevel, MatrixRow, Requirement, Skill } from '#catalogue/model/catalogue.ts';
import { hasTracks, pathsOf, tracksOf } from './tracks.ts';

/** The requirements of several roles for a skill, at levels with the same name. */
interface LevelExpectations {
  name: string;
  short: string;
  /** Mandatory ones first, then by role. */
  requirements: Requirement[];
}

/** Rows of several roles that share the columns of one table. */
interface SharedLadder {
  /** The levels that require the skill in any of the rows, lowest first. */
  levels: LevelExpectations[];
  rows: MatrixRow[];
}

/** A row shown apart from others, track by track. */
export interface OwnLadder {
  row: MatrixRow;
  /** A single one unless the role has tracks. Tracks without requirements are left out. */
  tracks: { name: string | undefined; requirements: Requirement[] }[];
}

/** The rows of a skill, divided into those that can be shown together and those that cannot. */
export interface SkillLadders {
  shared: SharedLadder[];
  own: OwnLadder[];
}

/** More columns than this do not fit on a phone. */
const MOST_COLUMNS = 6;

/** Lets roles with common levels share a ladder; a role with tracks or with too many levels gets its own. */
export function laddersOf(skill: Skill, ladder: readonly LadderLevel[]): SkillLadders {
  const groups = groupBySharedLevel(skill.rows);
  const shared: SharedLadder[] = [];
  const own: OwnLadder[] = [];
  for (const rows of groups) {
    const levels = joinLevels(rows, ladder);
    const isAlone = rows.length === 1 && groups.length > 1;
    const fits = levels.length <= MOST_COLUMNS && !rows.some(({ role }) => hasTracks(role));
    if (fits && !isAlone) shared.push({ levels, rows });
    else own.push(...rows.map(ownLadder));
  }
  return { shared, own };
}

function ownLadder(row: MatrixRow): OwnLadder {
  const tracks = tracksOf(row.role)
    .map(({ name, levels }) => ({
      name,
      requirements: levels.flatMap(({ index }) => row.cells[index] ?? []),
    }))
    .filter(({ requirements }) => requirements.length > 0);
  return { row, tracks };
}

/** Groups rows that have a level with a requirement in common, directly or through other rows. */
function groupBySharedLevel(rows: readonly MatrixRow[]): MatrixRow[][] {
  const groups: { keys: Set<string>; rows: MatrixRow[] }[] = [];
  for (const row of rows) {
    const keys = new Set(requirementsOfRow(row).map(keyOf));
    const met = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const [first = { keys: new Set<string>(), rows: [] }, ...others] = met;
    if (met.length === 0) groups.push(first);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    first.keys = new Set([...first.keys, ...keys, ...others.flatMap((other) => [...other.keys])]);
    first.rows.push(...others.flatMap((other) => other.rows), row);
  }
  return groups.map((group) => {
    const members = new Set(group.rows);
    return rows.filter((row) => members.has(row));
  });
}

/** Joins levels of the same id and name, and sorts them so that the ladder and each role's path keep their order. */
function joinLevels(rows: readonly MatrixRow[], ladder: readonly LadderLevel[]): LevelExpectations[] {
  const heights = heightsOf(rows, ladder);
  const byLevel = Map.groupBy(rows.flatMap(requirementsOfRow), keyOf);
  return [...byLevel.values()]
    .sort(([a], [b]) => heightIn(heights, a) - heightIn(heights, b))
    .map((group) => ({
      name: group[0]?.level.name ?? '',
      short: group[0]?.level.short ?? '',
      requirements: group.sort((a, b) => Number(b.mandatory) - Number(a.mandatory)),
    }));
}

/** Returns the greatest number of levels below each level, on the ladder and on all paths, by level id. */
function heightsOf(rows: readonly MatrixRow[], ladder: readonly LadderLevel[]): ReadonlyMap<string, number> {
  const paths = [ladder, ...rows.flatMap(({ role }) => pathsOf(role))].map((path) =>
    path.map(({ id }) => id),
  );
  const heights = new Map(paths.flat().map((id) => [id, 0]));
  // One round for each level is enough. The limit ends the loop if two roles order the same levels differently.
  for (let round = 0; round < heights.size; round += 1) {
    for (const path of paths) {
      path.reduce((below, id) => {
        const height = Math.max(heights.get(id) ?? 0, below + 1);
        heights.set(id, height);
        return height;
      }, -1);
    }
  }
  return heights;
}

function heightIn(heights: ReadonlyMap<string, number>, requirement: Requirement | undefined): number {
  return heights.get(requirement?.level.id ?? '') ?? 0;
}

function requirementsOfRow({ cells }: MatrixRow): Requirement[] {
  return cells.filter((cell) => cell !== undefined);
}

function keyOf({ level }: Requirement): string {
  return `${level.id} ${level.name}`;
}
