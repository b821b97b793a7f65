import { normalizeInvisible } from '#catalogue/text/characters.ts';

/**
 * Returns whether two values of content are equal and their fields in the same order. Ignores invisible characters, and
 * white space at the ends of texts.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || print(one) === print(other);
}

function print(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? normalizeInvisible(item).text.trim() : item,
  );
}
