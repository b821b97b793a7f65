import type { AnswerableRole } from '#catalogue/assessment/progress.ts';
import { levelParts } from '#catalogue/levels/tracks.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** Levels to choose from, with the name of their track if they have one. */
export interface StartLevels {
  track?: string;
  levels: { id: string; name: string }[];
}

interface StartRole extends AnswerableRole {
  /** The index of its levels in `levels`. */
  levels: number;
}

/** The data for choosing a role and a level, and for finding the roles that a reader has answered. */
export interface StartData {
  roles: StartRole[];
  /** Lists of levels, which several roles may share. */
  levels: StartLevels[][];
  /** Renames that may apply to stored answers. */
  renames: Renames;
}

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
