import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { pathsOf } from './tracks.ts';

/** Returns the level that a role's page shows before a reader has chosen one: the middle of its first path. */
export function defaultLevel(role: Role): Level | undefined {
  const [path = role.levels] = pathsOf(role);
  return path[Math.floor((path.length - 1) / 2)];
}
