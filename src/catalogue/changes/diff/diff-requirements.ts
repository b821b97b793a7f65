import type { Catalogue, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { RequirementChange, RequirementState } from './catalogue-diff.ts';
import { isSameList } from './diff-fields.ts';
import { referenceTo } from './diff-parts.ts';
import { pairLevels, type CataloguePairing } from './pair-catalogues.ts';
import { isSameReference } from './pair-parts.ts';

interface CellPair {
  before?: Requirement | undefined;
  after?: Requirement | undefined;
}

type DirectionOf = (before: Proficiency | undefined, after: Proficiency | undefined) => Direction;

type Direction = NonNullable<RequirementChange['direction']>;

/** Compares all requirements, including requirements of renamed roles, skills and levels. */
export function diffRequirements(
  pairing: CataloguePairing,
  before: Catalogue,
  after: Catalogue,
): RequirementChange[] {
  const directionOf: DirectionOf = (earlier, later) =>
    compareDepths(pairing.scale.laterIdOf, before.scale, after.scale, earlier, later);
  const earlierByRole = new Map(pairing.roles.pairs.map(([earlier, later]) => [later, earlier]));
  const roles: [Role | undefined, Role | undefined][] = [
    ...after.roles.map((role): [Role | undefined, Role] => [earlierByRole.get(role), role]),
    ...pairing.roles.removed.map((role): [Role, undefined] => [role, undefined]),
  ];
  return roles.flatMap(([earlier, later]) =>
    pairCells(earlier, later, pairing).flatMap((cells) => diffCell(cells, pairing, directionOf)),
  );
}

/** Returns a role's cells by row and level: the later rows in order, then the removed ones. */
function pairCells(
  before: Role | undefined,
  after: Role | undefined,
  { skills }: CataloguePairing,
): CellPair[] {
  const levels = pairLevels(before, after);
  const cellsByRow = new Map<string, Map<string, CellPair>>();
  const pairAt = (skillId: string, levelId: string): CellPair => {
    const row = cellsByRow.get(skillId) ?? new Map<string, CellPair>();
    const pair = row.get(levelId) ?? {};
    cellsByRow.set(skillId, row.set(levelId, pair));
    return pair;
  };
  for (const cell of after ? requirementsOf(after) : []) {
    pairAt(cell.row.skill.id, cell.level.id).after = cell;
  }
  for (const cell of before ? requirementsOf(before) : []) {
    const [skillId, levelId] = [cell.row.skill.id, cell.level.id];
    pairAt(skills.laterIdOf.get(skillId) ?? skillId, levels.laterIdOf.get(levelId) ?? levelId).before = cell;
  }
  return [...cellsByRow.values()].flatMap((row) =>
    [...row.values()].sort((a, b) => levelIndexOf(a) - levelIndexOf(b)),
  );
}

function levelIndexOf({ before, after }: CellPair): number {
  return (after ?? before)?.level.index ?? 0;
}

function diffCell(
  { before, after }: CellPair,
  { scale }: CataloguePairing,
  directionOf: DirectionOf,
): RequirementChange[] {
  const [earlier, later] = [before && stateOf(before), after && stateOf(after)];
  if (before === undefined) return [{ kind: 'added', after: later }];
  if (after === undefined) return [{ kind: 'removed', before: earlier }];
  const isSameDepth = isSameReference(scale, before.proficiency?.id, after.proficiency?.id);
  const isSameText = before.expects === after.expects && isSameList(before.examples, after.examples);
  if (isSameDepth && before.mandatory === after.mandatory && isSameText) return [];
  const direction = isSameDepth ? undefined : directionOf(before.proficiency, after.proficiency);
  return [{ kind: 'changed', before: earlier, after: later, ...(direction && { direction }) }];
}

function stateOf({
  id,
  row,
  level,
  proficiency,
  mandatory,
  expects,
  examples,
}: Requirement): RequirementState {
  return {
    id,
    role: referenceTo(row.role),
    domain: referenceTo(row.skill.domain),
    skill: referenceTo(row.skill),
    level: referenceTo(level),
    ...(proficiency && { proficiency: referenceTo(proficiency) }),
    mandatory,
    ...(expects !== undefined && { expects }),
    ...(examples.length > 0 && { examples }),
  };
}

/** Returns `other` if neither scale has both proficiencies, or if the two scales disagree. */
function compareDepths(
  laterIdOf: ReadonlyMap<string, string>,
  scaleBefore: readonly Proficiency[],
  scaleAfter: readonly Proficiency[],
  before: Proficiency | undefined,
  after: Proficiency | undefined,
): Direction {
  if (before === undefined || after === undefined) return 'other';
  const earlierIds = scaleBefore.map(({ id }) => laterIdOf.get(id) ?? id);
  const laterIds = scaleAfter.map(({ id }) => id);
  const from = laterIdOf.get(before.id) ?? before.id;
  const directions = [earlierIds, laterIds].flatMap((ids) => {
    const [low, high] = [ids.indexOf(from), ids.indexOf(after.id)];
    if (low === -1 || high === -1) return [];
    return [high > low ? ('deeper' as const) : ('shallower' as const)];
  });
  const [first] = directions;
  return first !== undefined && directions.every((direction) => direction === first) ? first : 'other';
}
