import type { Level, Role } from '#catalogue/model/catalogue.ts';

/** Consecutive levels without a branch. */
export interface Track {
  /** Undefined for the trunk, unless the content names it. */
  name: string | undefined;
  /** Lowest first. */
  levels: Level[];
}

/** Returns the levels that lead up to a level, from the lowest of the role to the level itself. */
export function pathTo(level: Level): Level[] {
  return level.below === undefined ? [level] : [...pathTo(level.below), level];
}

/** Returns the paths of a role, one to each level that has none above it. A role without tracks has one path. */
export function pathsOf(role: Role): Level[][] {
  return role.levels.filter((level) => levelsAfter(role, level).length === 0).map(pathTo);
}

/** Returns the levels directly above a level: none at the top, several where the role branches into tracks. */
export function levelsAfter(role: Role, level: Level): Level[] {
  return role.levels.filter(({ below }) => below === level);
}

/** Returns whether the levels of a role form more than one path. */
export function hasTracks(role: Role): boolean {
  return pathsOf(role).length > 1;
}

/** Divides the levels of a role into tracks: the trunk first, then the branches in the order of the levels. */
export function tracksOf(role: Role): Track[] {
  const tracks: Track[] = [];
  for (const level of role.levels) {
    const { below } = level;
    const begins = below === undefined || level.track !== undefined || levelsAfter(role, below).length > 1;
    if (begins) tracks.push({ name: trackName(level), levels: [level] });
    else tracks.at(-1)?.levels.push(level);
  }
  return tracks;
}

/** Returns the tracks of a role, or all its levels as one part without a name if it has none. */
export function levelParts(role: Role): Track[] {
  return hasTracks(role) ? tracksOf(role) : [{ name: undefined, levels: role.levels }];
}

function trackName({ track, below, name }: Level): string | undefined {
  return track ?? (below === undefined ? undefined : `${name} track`);
}
