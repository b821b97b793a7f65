/** Returns whether the browser has a text under a key, so pages load the code that reads it only when needed. */
export function hasStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
