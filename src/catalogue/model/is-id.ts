/** Lower-case ASCII letters, digits and single hyphens, with at least one letter. */
export const ID_PATTERN = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Device names that Windows does not allow for files: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/** Returns whether a string is a valid id: `ci-cd` is, but `42`, `CI` and `aux` are not. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value) && !isReservedName(value);
}

/** Returns whether Windows does not allow a file with this name, such as `con`. */
export function isReservedName(value: string): boolean {
  return RESERVED.test(value);
}
