import { MARK } from '#catalogue/model/requirement-label.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { FIT, fitOf, fitsWord, foldedWords, type Fit } from './match-words.ts';
import type { SuggestIndex } from './suggest-index.ts';
import { readCell } from './named-cell.ts';
import type { NamedLevel, NamedRole, NamedRow, SearchNames } from './search-names.ts';
import type { SuggestedTile, Suggestion } from './suggestion.ts';

interface FoundRow {
  suggestion: Suggestion;
  fit: Fit;
  role: NamedRole;
}

/** The words of a query that match a role, and those that match each of its levels. */
interface NamedPlaces {
  forRole: string[];
  levels: { level: NamedLevel; index: number; forLevel: string[] }[];
}

/**
 * Suggests requirements for a query with a skill and a level or role, such as `senior kubernetes` or `kubernetes mlops`.
 * The best matches come first. Among equal matches, requirements of the role `nearRole` come first.
 */
export function namedRequirements(
  asked: readonly string[],
  index: SuggestIndex,
  nearRole?: string,
): Suggestion[] {
  const isNear = ({ role }: FoundRow): number => Number(role.id === nearRole);
  return index.names.roles
    .flatMap((role) => rowsOfRole(asked, role, index))
    .sort((one, other) => other.fit - one.fit || isNear(other) - isNear(one))
    .map(({ suggestion }) => suggestion);
}

/** Returns a suggestion for the requirement at an address, or undefined if an id in the address is unknown. */
export function requirementAt(path: string, index: SuggestIndex): Suggestion | undefined {
  const { names, urls } = index;
  const [skillId, levelId] = path.slice(path.indexOf('#') + 1).split('.');
  const role = names.roles.find(({ id }) => path.startsWith(urls.role(id)));
  const row = role?.rows.find(({ skills: [own = -1] }) => names.skills[own]?.id === skillId);
  const position = role?.levels.findIndex(({ id }) => id === levelId) ?? -1;
  const level = role?.levels[position];
  if (!role || !row || !level) return undefined;
  return { ...suggestRow(row, role, index, level), tile: tileOfCell(row.cells[position] ?? 0, names.scale) };
}

/** Returns the tile of a cell, or undefined if there is no requirement. */
function tileOfCell(code: number, scale: SearchNames['scale']): SuggestedTile | undefined {
  const cell = readCell(code);
  if (cell === undefined) return undefined;
  const step = scale[cell.depth];
  return { letter: step?.letter ?? MARK, name: step?.name, tone: step?.tone, mandatory: cell.mandatory };
}

function rowsOfRole(asked: readonly string[], role: NamedRole, index: SuggestIndex): FoundRow[] {
  const { forRole, levels } = namedPlaces(asked, role);
  return role.rows.flatMap((row) => {
    const skillNames = row.skills.flatMap((skill) => index.skillNames[skill] ?? []);
    const forSkill = asked.filter((token) => skillNames.flat().some((word) => fitsWord(word, token)));
    const fit = fitOf(forSkill, skillNames);
    if (fit === FIT.none) return [];
    if (levels.length === 0) {
      const isMeant = areShared(asked, forSkill, forRole);
      return isMeant ? [{ suggestion: suggestRow(row, role, index), fit, role }] : [];
    }
    return levels.flatMap(({ level, index: position, forLevel }) => {
      const tile = tileOfCell(row.cells[position] ?? 0, index.names.scale);
      const isMeant = tile !== undefined && areShared(asked, forSkill, [...forLevel, ...forRole]);
      return isMeant ? [{ suggestion: { ...suggestRow(row, role, index, level), tile }, fit, role }] : [];
    });
  });
}

function namedPlaces(asked: readonly string[], { name, aliases, levels }: NamedRole): NamedPlaces {
  const roleWords = [name, ...aliases].flatMap(foldedWords);
  const forRole = asked.filter((token) => beginsOneOf(roleWords, token));
  const named = levels.map((level, index) => {
    const ofTitle = foldedWords(level.title).filter((word) => !roleWords.includes(word));
    const words = [...foldedWords(level.name), ...ofTitle];
    return { level, index, forLevel: asked.filter((token) => beginsOneOf(words, token)) };
  });
  return { forRole, levels: named.filter(({ forLevel }) => forLevel.length > 0) };
}

/** Returns whether every word names the skill or its place, and each of the two has a word that names only it. */
function areShared(
  asked: readonly string[],
  forSkill: readonly string[],
  forPlace: readonly string[],
): boolean {
  return (
    asked.every((token) => forSkill.includes(token) || forPlace.includes(token)) &&
    forSkill.some((token) => !forPlace.includes(token)) &&
    forPlace.some((token) => !forSkill.includes(token))
  );
}

function beginsOneOf(words: readonly string[], token: string): boolean {
  return words.some((word) => word.startsWith(token));
}

function suggestRow(
  row: NamedRow,
  role: NamedRole,
  { names, urls }: SuggestIndex,
  level?: NamedLevel,
): Suggestion {
  const [own, ...alternatives] = row.skills.map((skill) => names.skills[skill] ?? { id: '', name: '' });
  const skill = own ?? { id: '', name: '' };
  return {
    kind: 'requirement',
    title: rowName({ skill, alternatives }),
    note: `${role.name}, ${level?.name ?? 'every level'}`,
    path: level ? urls.requirement(role.id, skill.id, level.id) : urls.row(role.id, skill.id),
  };
}
