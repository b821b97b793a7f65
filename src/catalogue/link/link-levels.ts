import type { LadderLevel, Level } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { formerIdsOfLevels } from '#catalogue/model/former-levels.ts';
import { shortLevelName } from '#catalogue/levels/level-name.ts';
import { claimsOfLevels, reportFormerIds } from './former-ids.ts';
import { levelDetailsOf } from '#catalogue/schemas/role.ts';
import { linkTracks } from './link-tracks.ts';
import { placeProblem, type Linker, type ReferencePlace } from './linker.ts';
import { didYouMeanItem } from '#catalogue/text/meant-id.ts';

const NO_LADDER =
  'the content has no ladder.yaml: add one with the levels, or give each level of a role a name';

/** Returns the levels of a role, each after those below it. Reports levels outside the ladder that have no name. */
export function linkLevels(linker: Linker, entry: EntryOf<'role'>, ladder: readonly LadderLevel[]): Level[] {
  const { file, value } = entry;
  const claims = claimsOfLevels(entry);
  reportFormerIds(linker, 'level', claims);
  const formerIds = formerIdsOfLevels(claims, ladder);
  const listed = Object.entries(value.levels).map(([id, level], index): Level => {
    const step = ladder.find((candidate) => candidate.id === id);
    if (step === undefined && level.name === undefined && !linker.isBroken('ladder', 'ladder')) {
      reportNameless(linker, id, ladder, { file, path: ['levels', id], isKey: true });
    }
    const name = level.name ?? step?.name ?? id;
    const ownShort = level.short ?? (level.name === undefined ? step?.ownShort : undefined);
    return {
      id,
      name,
      short: ownShort ?? shortLevelName(name),
      ownShort,
      title: level.title ?? titleOf(name, value.name, step !== undefined),
      ownTitle: level.title,
      index,
      summary: level.summary ?? (level.name === undefined ? step?.scope : undefined),
      ...levelDetailsOf(level),
      formerIds: formerIds[index] ?? [],
    };
  });
  return linkTracks(linker, file, listed);
}

/** Reports a level without a name. If there is no ladder, all such levels become one problem. */
function reportNameless(
  linker: Linker,
  id: string,
  ladder: readonly LadderLevel[],
  where: ReferencePlace,
): void {
  if (ladder.length === 0) {
    linker.problems.push({ ...placeProblem(where, NO_LADDER), cause: NO_LADDER });
    return;
  }
  linker.reportUnknown('level', id, ladder, where, () => {
    return `"${id}" is not a level of the ladder: give it a name${didYouMeanItem(id, ladder)}`;
  });
}

/** Returns `Senior MLOps Engineer`, or only the level's name if it contains the role's or is not from the ladder. */
function titleOf(name: string, roleName: string, isOfLadder: boolean): string {
  const isWhole = !isOfLadder || name.toLowerCase().includes(roleName.toLowerCase());
  return isWhole ? name : `${name} ${roleName}`;
}
