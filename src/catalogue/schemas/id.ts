import { z } from 'zod';
import { valueWords } from './text.ts';
import { ID_PATTERN, isId, isReservedName } from '#catalogue/model/is-id.ts';

/** What an id is, in an editor's words. */
export const ID_RULE =
  'an id has lower-case letters, digits and single hyphens, and not digits alone, such as "ci-cd"';

/** The message about an id such as "con". */
export const RESERVED_NAME = 'Windows reserves this name, so no file can have it: choose another id';

/** The id that was probably meant, undefined where none is near: `Apache Kafka` gives `apache-kafka`. */
export function nearestId(value: string): string | undefined {
  const id = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return isId(id) ? id : undefined;
}

/** An id: lower-case ASCII letters, digits and single hyphens, never digits alone. It is also the URL. */
export const idSchema = z
  .string()
  .regex(ID_PATTERN, ID_RULE)
  .refine((value) => !isReservedName(value), RESERVED_NAME)
  .register(valueWords, { word: 'id' });

/** Ids that something had before: links, answers and files with them go on working. */
export const formerIdsSchema = z.array(idSchema).default([]);

/** Names of reviewers on the repository's host, such as `octocat` or `org/team`. */
export const ownersSchema = z.array(
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?$/, 'write the account name without "@"')
    .register(valueWords, { word: 'account name' }),
);
