import type { AnswerableRole } from '#catalogue/assessment/progress.ts';
import { levelParts } from '#catalogue/levels/tracks.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** Levels of a role that a reader may choose from, under the name of their track if they have one. */
export interface StartLevels {
  track?: string;
  levels: { id: string; name: string }[];
}

/** A role that a reader may choose. */
interface StartRole extends AnswerableRole {
  /** The index of its levels in `levels`. */
  levels: number;
}

/** Data with which a page lets a reader choose a role and a level, and finds the roles that they have answered. */
export interface StartData {
  roles: StartRole[];
  /** The levels of the roles; most roles share one list. */
  levels: StartLevels[][];
  /** Renames since readers answered. */
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
