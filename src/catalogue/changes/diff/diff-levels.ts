import type { LadderLevel, Level, Role } from '#catalogue/model/catalogue.ts';
import { levelDetailsOf, type LevelDetails } from '#catalogue/schemas/role.ts';
import type { FieldChange, PartDiff, PartsDiff } from './catalogue-diff.ts';
import { diffFields, type FieldsOf } from './diff-fields.ts';
import { diffParts, isRenamed, referenceTo, sidesOf, withOrder } from './diff-parts.ts';
import { pairLevels } from './pair-catalogues.ts';
import type { Pairing } from './pair-parts.ts';

export interface Ladders {
  before: readonly LadderLevel[];
  after: readonly LadderLevel[];
}

/** The fields that a role's level inherits from the ladder's level with the same id. */
const GIVEN = {
  name: ({ name }: LadderLevel) => name,
  short: ({ short }: LadderLevel) => short,
  summary: ({ scope }: LadderLevel) => scope,
};

/** Compares the levels of a role; changes inherited from the ladder are left out. */
export function diffLevels(before: Role | undefined, after: Role | undefined, ladders: Ladders): PartsDiff {
  const pairing = pairLevels(before, after);
  const isChanged = (part: PartDiff): boolean => hasOwnRename(part, ladders) || part.fields.length > 0;
  const parts = diffParts(
    pairing,
    (earlier, later) => diffLevel(withLaterNames(earlier, pairing), later, ladders),
    isChanged,
  );
  return withOrder(parts, pairing, before?.levels ?? [], after?.levels ?? []);
}

/** Uses the current id of the level below, so a renamed level is reported once. */
function withLaterNames(level: Level | undefined, { laterIdOf }: Pairing<Level>): Level | undefined {
  if (level?.after === undefined) return level;
  return { ...level, after: laterIdOf.get(level.after) ?? level.after };
}

function diffLevel(before: Level | undefined, after: Level | undefined, ladders: Ladders): PartDiff {
  const isOwn = ({ field }: FieldChange): boolean =>
    (field !== 'short' && field !== 'summary') ||
    !isGiven(before, ladders.before, field) ||
    !isGiven(after, ladders.after, field);
  return {
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: diffFields(
      before && fieldsOf(before, ladders.before),
      after && fieldsOf(after, ladders.after),
    ).filter(isOwn),
  };
}

function hasOwnRename(level: PartDiff, ladders: Ladders): boolean {
  const { before, after } = level;
  const isFollowing =
    before?.id === after?.id &&
    isGiven(before, ladders.before, 'name') &&
    isGiven(after, ladders.after, 'name');
  return isRenamed(level) && !isFollowing;
}

/** Returns whether a level has the value of the ladder's level with its id; true for a missing level. */
function isGiven<Key extends keyof typeof GIVEN>(
  level: ({ id: string } & Pick<Level, Key>) | undefined,
  ladder: readonly LadderLevel[],
  key: Key,
): boolean {
  if (level === undefined) return true;
  const step = ladder.find(({ id }) => id === level.id);
  return step !== undefined && level[key] === GIVEN[key](step);
}

function fieldsOf(
  level: Level,
  ladder: readonly LadderLevel[],
): FieldsOf<Level, 'id' | 'name' | 'short' | 'title' | 'index' | 'below' | keyof LevelDetails> {
  const given = ladder.find(({ id }) => id === level.id)?.formerIds ?? [];
  return {
    ownShort: ['short', level.ownShort],
    summary: ['summary', level.summary],
    ownTitle: ['title', level.ownTitle],
    ...Object.fromEntries(
      Object.entries(levelDetailsOf(level)).map(([name, value]) => [name, [name, value] as const]),
    ),
    formerIds: ['former_ids', level.formerIds.filter((former) => !given.includes(former))],
  };
}
