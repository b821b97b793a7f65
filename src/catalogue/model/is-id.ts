/** Lower-case ASCII letters, digits and single hyphens, never digits alone. */
export const ID_PATTERN = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of devices, which Windows refuses for files and folders: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/** Whether a string may serve as an id: `isId('ci-cd')` is true, `isId('42')`, `isId('CI')` and `isId('aux')` are not. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value) && !isReservedName(value);
}

/** Whether Windows refuses a file or folder of this name, such as `con`. */
export function isReservedName(value: string): boolean {
  return RESERVED.test(value);
}
