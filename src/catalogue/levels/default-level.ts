import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { pathsOf } from './tracks.ts';

/** Returns the level that a role page shows until a reader chooses one: the middle of the role's first path. */
export function defaultLevel(role: Role): Level | undefined {
  const [path = role.levels] = pathsOf(role);
  return path[Math.floor((path.length - 1) / 2)];
}
