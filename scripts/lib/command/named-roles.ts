import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { CallError } from './command.ts';

/** Returns the roles that an option names by id, without duplicates. Throws a CallError for an unknown id. */
export function namedRoles({ roles }: Catalogue, option: string, ids: readonly string[]): Role[] {
  return [...new Set(ids)].map((id) => {
    const role = roles.find((one) => one.id === id);
    if (role) return role;
    const known = roles.map((one) => one.id);
    throw new CallError(`${option}: no role has the id "${id}"${didYouMeanOneOf(id, known)}`);
  });
}
