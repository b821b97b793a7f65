import type { Path } from '#catalogue/model/problem.ts';
import { normalizeInvisible } from '#catalogue/text/characters.ts';

/** Receives the path of a text with invisible characters, and the names of those characters. */
type InvisibleListener = (path: Path, names: string[]) => void;

/** Returns a copy of a value with invisible characters in its texts removed or replaced, and reports each such text. */
export function normalizeTexts(value: unknown, report: InvisibleListener): unknown {
  return normalizeAt([], value, report, new Map());
}

/** Handles each aliased value once, so nested aliases cannot exhaust memory. */
function normalizeAt(
  path: Path,
  value: unknown,
  report: InvisibleListener,
  done: Map<object, unknown>,
): unknown {
  if (typeof value === 'string') {
    const { text, found } = normalizeInvisible(value);
    if (found.length > 0) report(path, found);
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (done.has(value)) return done.get(value);
  const result: object = Array.isArray(value) ? [] : {};
  done.set(value, result);
  for (const [key, item] of Object.entries(value)) {
    const itemPath = [...path, Array.isArray(value) ? Number(key) : key];
    const normalized = normalizeAt(itemPath, item, report, done);
    // An assignment to the key "__proto__" would change the prototype.
    Object.defineProperty(result, key, {
      value: normalized,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
