import { normaliseInvisible } from '#catalogue/text/characters.ts';

/**
 * Whether two values of content are equal, with their fields in the same order. Ignores what the reader drops: white space
 * at the ends of texts, and invisible characters.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || print(one) === print(other);
}

function print(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? normaliseInvisible(item).text.trim() : item,
  );
}
