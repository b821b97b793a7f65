import { z } from 'zod';
import { valueWords } from './text.ts';
import { ID_PATTERN, isId, isReservedName } from '#catalogue/model/is-id.ts';

export const ID_RULE =
  'an id has lowercase letters, digits and single hyphens, and at least one letter, such as "ci-cd"';

/** The message for an id such as `con`. */
export const RESERVED_NAME = 'Windows reserves this name, so no file can have it: choose another id';

/** Turns a text into a valid id, such as `Apache Kafka` into `apache-kafka`. Returns undefined if that is not possible. */
export function nearestId(value: string): string | undefined {
  const id = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return isId(id) ? id : undefined;
}

/** An id as described by `ID_RULE`. It also appears in URLs. */
export const idSchema = z
  .string()
  .regex(ID_PATTERN, ID_RULE)
  .refine((value) => !isReservedName(value), RESERVED_NAME)
  .register(valueWords, { word: 'id' });

/** Former ids of an item, with which links, answers and files keep working. */
export const formerIdsSchema = z.array(idSchema).default([]);

/** The name of a person or team on the repository's host, such as `octocat` or `org/team`. */
export const accountName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?$/, 'write the account name without "@"')
  .register(valueWords, { word: 'account name' });

/** The names of reviewers. */
export const ownersSchema = z.array(accountName);
