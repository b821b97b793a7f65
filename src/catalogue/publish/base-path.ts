/** Segments of ASCII letters, digits and `. _ ~ -`, but not `.` and `..`. */
const BASE_PATH = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;

/** Normalizes a path to the form `/` or `/project/`. Returns undefined if it is not a valid base path. */
export function parseBasePath(path: string): string | undefined {
  const whole = `/${path}/`.replace(/\/+/g, '/');
  return BASE_PATH.test(whole) ? whole : undefined;
}

/** Returns the base path of a web address, or undefined if its path is not valid. */
export function basePathOf(address: string): string | undefined {
  return parseBasePath(new URL(address).pathname);
}
