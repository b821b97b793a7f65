import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { roleFile } from '#catalogue/model/content-paths.ts';
import type { Renaming } from '#catalogue/publish/rename-address.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { CallError } from '../command/command.ts';
import type { ContentEdit } from '../content/content-edit.ts';
import { findItem, refuseNewId, refuseTaken } from './find-renaming.ts';

/** A level to rename, and the file that declares it. */
export type LevelRenaming = Extract<Renaming, { kind: 'level' }> & {
  declaredBy: { kind: 'ladder' } | { kind: 'role'; role: Role };
};

/** Finds the level to rename in one role. Throws an error that says what to write instead. */
export function findLevelOfRole(
  from: string,
  to: string,
  roleId: string,
  { roles }: Catalogue,
): LevelRenaming {
  const role = findItem('role', roleId, roles);
  findItem('level', from, role.levels);
  refuseNewId('level', from, to);
  refuseTaken('level', from, to, role.levels, ` of ${role.id}`);
  return { kind: 'level', from, to, roles: new Set([role.id]), declaredBy: { kind: 'role', role } };
}

/**
 * Finds the level to rename, in the ladder and every role that uses it, or in the one role that declares it. Throws a CallError
 * that lists the files if several declare it.
 */
export function findLevel(
  from: string,
  to: string,
  { ladder, roles }: Catalogue,
  edit: ContentEdit,
  source: ContentSource,
): LevelRenaming {
  const own = roles.flatMap(({ levels }) => levels);
  findItem('level', from, [...ladder, ...own]);
  refuseNewId('level', from, to);
  const isOfLadder = ladder.some(({ id }) => id === from);
  const having = roles.filter(({ levels }) => levels.some(({ id }) => id === from));
  // A role that gives a level of the ladder its own name declares that level.
  const naming = having.filter(
    (role) => !isOfLadder || edit.keys(roleFile(role.id), ['levels', from]).includes('name'),
  );
  if (naming.length + (isOfLadder ? 1 : 0) > 1) throw refuseSeveral(from, isOfLadder, naming, source);
  refuseTaken('level', from, to, isOfLadder ? ladder : []);
  for (const role of roles) {
    const isRenamedAlready = role.levels.some(({ id, formerIds }) => id === to && formerIds.includes(from));
    if (!isRenamedAlready) refuseTaken('level', from, to, role.levels, ` of ${role.id}`);
  }
  const [role] = naming;
  const declaredBy = isOfLadder || !role ? ({ kind: 'ladder' } as const) : ({ kind: 'role', role } as const);
  return { kind: 'level', from, to, roles: new Set(having.map(({ id }) => id)), declaredBy };
}

function refuseSeveral(
  level: string,
  isOfLadder: boolean,
  naming: readonly Role[],
  source: ContentSource,
): CallError {
  const files = naming.map((role) => `  ${source.display(roleFile(role.id))}   --role ${role.id}`);
  const ladder = isOfLadder
    ? [`  ${source.display('ladder.yaml')}   without --role, once no role declares it`]
    : [];
  return new CallError(
    [`several files declare the level "${level}": rename it in one role at a time`, ...files, ...ladder].join(
      '\n',
    ),
  );
}
