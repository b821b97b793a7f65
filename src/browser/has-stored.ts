/** Whether this browser keeps a text under a key; small, for pages that load what reads it only then. */
export function hasStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
