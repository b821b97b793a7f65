import { z } from 'zod';

const ID_PATTERN = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a string may serve as an id: `isId('ci-cd')` is true, `isId('42')` and `isId('CI')` are not. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value);
}

/** An id: lower-case ASCII letters, digits and single hyphens, never digits alone. It is also the URL. */
export const idSchema = z
  .string()
  .regex(
    ID_PATTERN,
    'an id has lower-case letters, digits and single hyphens, and not digits alone, such as "ci-cd"',
  );

/** Names of reviewers on the repository's host, such as `octocat` or `org/team`. */
export const ownersSchema = z.array(
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?$/, 'write the account name without "@"'),
);
