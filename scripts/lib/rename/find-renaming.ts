import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { isId, isReservedName } from '#catalogue/model/is-id.ts';
import type { Renamable } from '#catalogue/model/renames.ts';
import type { Renaming } from '#catalogue/publish/rename-address.ts';
import { ID_RULE, RESERVED_NAME } from '#catalogue/schemas/id.ts';
import { isTakenLevelId, TAKEN_LEVEL_ID } from '#catalogue/schemas/taken-level-id.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError, CommandError } from '../command/command.ts';

/** The kinds of items that have ids to rename. */
export const renameKinds = ['skill', 'role', 'domain', 'family', 'level', 'proficiency'] as const;
export type RenameKind = (typeof renameKinds)[number];

/** Parses the name of a kind. Throws a CallError that says what to write instead. */
export function parseRenameKind(word: string, hasRole: boolean): RenameKind {
  const kind = renameKinds.find((candidate) => candidate === word);
  if (kind === undefined) {
    throw new CallError(`there is no kind "${word}"${didYouMeanOneOf(word, renameKinds)}`);
  }
  if (hasRole && kind !== 'level')
    throw new CallError(`a ${kind} does not belong to a role: leave out --role`);
  return kind;
}

/** Returns a valid renaming of any kind but levels. Throws an error that says what to write instead. */
export function findRenaming(
  kind: Exclude<RenameKind, 'level'>,
  from: string,
  to: string,
  catalogue: Catalogue,
): Renaming {
  const items = itemsOf(kind, catalogue);
  findItem(kind, from, items);
  refuseNewId(kind, from, to);
  refuseTaken(kind, from, to, items);
  return { kind, from, to };
}

/** Returns the item with an id. Throws a CallError with its current id or a similar one. */
export function findItem<Item extends Renamable>(kind: RenameKind, id: string, items: readonly Item[]): Item {
  const found = items.find((item) => item.id === id);
  if (found) return found;
  const now = items.find(({ formerIds }) => formerIds.includes(id))?.id;
  const ids = [...new Set(items.map((item) => item.id))];
  const hint = now === undefined ? didYouMeanOneOf(id, ids) : `: it is "${now}" now`;
  throw new CallError(`no ${kind} has the id "${id}"${hint}`);
}

/** Throws a CallError if a new id is invalid or the same as the current one. */
export function refuseNewId(kind: RenameKind, from: string, to: string): void {
  if (isReservedName(to)) throw new CallError(`"${to}": ${RESERVED_NAME}`);
  if (kind === 'level' && isTakenLevelId(to))
    throw new CallError(`"${to}" cannot be the id of a level: ${TAKEN_LEVEL_ID}`);
  if (!isId(to)) throw new CallError(`"${to}" is not an id; ${ID_RULE}`);
  if (from === to) throw new CallError(`"${to}" is already the id of the ${kind}: choose another`);
}

/**
 * Throws a CommandError if another item has or had the new id, since old links redirect to that item. `where` is added to the
 * message, such as " of data-engineer".
 */
export function refuseTaken(
  kind: RenameKind,
  from: string,
  to: string,
  items: readonly Renamable[],
  where = '',
): void {
  for (const { id, formerIds } of items) {
    if (id === to) throw taken(`there is a ${kind} "${to}"${where} already`);
    if (id !== from && formerIds.includes(to)) {
      throw taken(`the ${kind} "${id}"${where} had the id "${to}" before, and old links redirect to it`);
    }
  }
}

function itemsOf(kind: Exclude<RenameKind, 'level'>, catalogue: Catalogue): readonly Renamable[] {
  const { skills, roles, domains, families, scale } = catalogue;
  return { skill: skills, role: roles, domain: domains, family: families, proficiency: scale }[kind];
}

function taken(reason: string): CommandError {
  return new CommandError(`${reason}: choose another id; nothing was written`);
}
