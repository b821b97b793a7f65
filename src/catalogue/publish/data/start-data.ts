import { levelParts } from '#catalogue/levels/tracks.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { renamesOf } from '#catalogue/model/renames.ts';
import type { StartData, StartLevels, StartRole } from './start-data-schema.ts';

export function startData(catalogue: Catalogue): StartData {
  const lists = new Map<string, { index: number; parts: StartLevels[] }>();
  const roles = catalogue.roles.map((role): StartRole => {
    const parts = levelsOf(role);
    const key = JSON.stringify(parts);
    const list = lists.get(key) ?? { index: lists.size, parts };
    lists.set(key, list);
    return { id: role.id, name: role.name, rows: countRole(role).skills, levels: list.index };
  });
  return { roles, levels: [...lists.values()].map(({ parts }) => parts), renames: renamesOf(catalogue) };
}

function levelsOf(role: Role): StartLevels[] {
  return levelParts(role).map(({ name, levels }) => ({
    ...(name !== undefined && { track: name }),
    levels: levels.map((level) => ({ id: level.id, name: level.name })),
  }));
}
