/** A path of names of ASCII letters, digits and `. _ ~ -`, but neither `.` nor `..`. */
const BASE_PATH = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;

/** Brings a path into the form `/` or `/project/`. Returns undefined if no site can live there. */
export function parseBasePath(path: string): string | undefined {
  const whole = `/${path}/`.replace(/\/+/g, '/');
  return BASE_PATH.test(whole) ? whole : undefined;
}

/** Returns the path of a web address as a base path; undefined if no site can live there. */
export function basePathOf(address: string): string | undefined {
  return parseBasePath(new URL(address).pathname);
}
