import type { Path } from '#catalogue/model/problem.ts';
import { normaliseInvisible } from '#catalogue/text/characters.ts';

/** Receives the place of a text that held invisible characters, and their names. */
type InvisibleListener = (path: Path, names: string[]) => void;

/** Returns a value whose texts have no invisible characters. */
export function normaliseTexts(value: unknown, report: InvisibleListener): unknown {
  return normaliseAt([], value, report, new Map());
}

/** Normalises what aliases repeat once, so that no file can grow without end. */
function normaliseAt(
  path: Path,
  value: unknown,
  report: InvisibleListener,
  done: Map<object, unknown>,
): unknown {
  if (typeof value === 'string') {
    const { text, found } = normaliseInvisible(value);
    if (found.length > 0) report(path, found);
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (done.has(value)) return done.get(value);
  const result: object = Array.isArray(value) ? [] : {};
  done.set(value, result);
  for (const [key, item] of Object.entries(value)) {
    const itemPath = [...path, Array.isArray(value) ? Number(key) : key];
    const normalised = normaliseAt(itemPath, item, report, done);
    // Defined, not assigned: a key such as "__proto__" is a key like any other.
    Object.defineProperty(result, key, {
      value: normalised,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
