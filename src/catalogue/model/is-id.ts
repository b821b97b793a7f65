/** Lower-case ASCII letters, digits and single hyphens, never digits alone. */
export const ID_PATTERN = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a string may serve as an id: `isId('ci-cd')` is true, `isId('42')` and `isId('CI')` are not. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value);
}
