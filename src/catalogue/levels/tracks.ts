import type { Level, Role } from '#catalogue/model/catalogue.ts';

/** Levels that follow one another without a branch. */
export interface Track {
  /** Undefined on the trunk, unless the content names it. */
  name: string | undefined;
  /** Lowest first. */
  levels: Level[];
}

/** The levels from the lowest of the role up to one: what must be reached to be at that level. */
export function pathTo(level: Level): Level[] {
  return level.below === undefined ? [level] : [...pathTo(level.below), level];
}

/** The paths of a role, each up to a level above which there is none; one, where the role has no tracks. */
export function pathsOf(role: Role): Level[][] {
  return role.levels.filter((level) => levelsAfter(role, level).length === 0).map(pathTo);
}

/** The levels that come right after one: none at the top, several where tracks begin. */
export function levelsAfter(role: Role, level: Level): Level[] {
  return role.levels.filter(({ below }) => below === level);
}

/** Whether the levels of a role form more than one path. */
export function hasTracks(role: Role): boolean {
  return pathsOf(role).length > 1;
}

/** The levels of a role by track: the trunk first, then each branch, in the order of the levels. */
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

/** The parts in which the levels of a role are shown: its tracks, or all levels as one part without a name. */
export function levelParts(role: Role): Track[] {
  return hasTracks(role) ? tracksOf(role) : [{ name: undefined, levels: role.levels }];
}

/** The name of the track that begins with a level. */
function trackName({ track, below, name }: Level): string | undefined {
  return track ?? (below === undefined ? undefined : `${name} track`);
}
