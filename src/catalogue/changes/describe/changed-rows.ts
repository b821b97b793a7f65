import type { Catalogue, Level, MatrixRow, Requirement, Role } from '#catalogue/model/catalogue.ts';
import type { RequirementChange } from '#catalogue/changes/diff/catalogue-diff.ts';
import {
  pairCatalogues,
  pairLevels,
  type CataloguePairing,
} from '#catalogue/changes/diff/pair-catalogues.ts';
import type { ConcernedRole } from './concerned-roles.ts';

/** A row with at least one changed cell, and all levels of its role. */
export interface ChangedRow {
  skill: string;
  domain: string;
  levels: RowLevel[];
}

/** A level of a changed row. A side is absent if it has no requirement. */
export interface RowLevel {
  name: string;
  short: string;
  before?: Requirement | undefined;
  after?: Requirement | undefined;
  /** Absent if the cell is the same on both sides. */
  change?: RequirementChange | undefined;
}

/** Both catalogues and the pairing of their parts. */
export interface ComparedCatalogues {
  before: Catalogue;
  after: Catalogue;
  pairing: CataloguePairing;
}

/** Pairs the parts of two catalogues. The result can be used for all roles. */
export function compareCatalogues(before: Catalogue, after: Catalogue): ComparedCatalogues {
  return { before, after, pairing: pairCatalogues(before, after) };
}

/** Returns the changed rows of a role in the order of its changes. */
export function changedRows(role: ConcernedRole, catalogues: ComparedCatalogues): ChangedRow[] {
  const [before, after] = rolesOf(role, catalogues);
  const levels = levelsOf(before, after);
  const changeById = new Map(
    role.requirements.map((change) => [idOf(change.after ?? change.before), change]),
  );
  const rowAt = rowFinder(before, after, catalogues.pairing);
  const skills = new Set(role.requirements.map((change) => skillOf(change, catalogues.pairing)));
  return [...skills].flatMap((skillId) => {
    const [earlier, later] = rowAt(skillId);
    const skill = (later ?? earlier)?.skill;
    if (skill === undefined) return [];
    return {
      skill: skill.name,
      domain: skill.domain.name,
      levels: levels.map((level) => {
        const cell = {
          before: level.before && earlier?.cells[level.before.index],
          after: level.after && later?.cells[level.after.index],
        };
        return {
          name: level.name,
          short: level.short,
          ...cell,
          change: changeById.get(idOf(cell.after ?? cell.before)),
        };
      }),
    };
  });
}

function idOf(requirement: { id: string } | undefined): string {
  return requirement?.id ?? '';
}

function rolesOf(
  { id }: ConcernedRole,
  { before, after, pairing }: ComparedCatalogues,
): [Role | undefined, Role | undefined] {
  const pair = pairing.roles.pairs.find(([, later]) => later.id === id);
  if (pair) return pair;
  return [
    before.roles.find((role) => role.id === id && pairing.roles.removed.includes(role)),
    after.roles.find((role) => role.id === id),
  ];
}

interface LevelPair {
  name: string;
  short: string;
  before?: Level | undefined;
  after?: Level | undefined;
}

/** Returns the levels of a role in their later order, then the removed ones. */
function levelsOf(before: Role | undefined, after: Role | undefined): LevelPair[] {
  const { pairs, removed } = pairLevels(before, after);
  const earlierByLater = new Map(pairs.map(([earlier, later]) => [later, earlier]));
  return [
    ...(after?.levels ?? []).map((level) => ({
      name: level.name,
      short: level.short,
      before: earlierByLater.get(level),
      after: level,
    })),
    ...removed.map((level) => ({ name: level.name, short: level.short, before: level })),
  ];
}

/** Finds a row on both sides by the later id of its skill. */
function rowFinder(
  before: Role | undefined,
  after: Role | undefined,
  { skills }: CataloguePairing,
): (skillId: string) => [MatrixRow | undefined, MatrixRow | undefined] {
  const rowsOf = (role: Role | undefined): MatrixRow[] => (role?.matrix ?? []).flatMap(({ rows }) => rows);
  const earlier = new Map(
    rowsOf(before).map((row) => [skills.laterIdOf.get(row.skill.id) ?? row.skill.id, row]),
  );
  const later = new Map(rowsOf(after).map((row) => [row.skill.id, row]));
  return (skillId) => [earlier.get(skillId), later.get(skillId)];
}

function skillOf({ before, after }: RequirementChange, { skills }: CataloguePairing): string {
  if (after) return after.skill.id;
  const id = before?.skill.id ?? '';
  return skills.laterIdOf.get(id) ?? id;
}
