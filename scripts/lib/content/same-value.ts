import { normaliseInvisible } from '#catalogue/text/characters.ts';

/** Whether a value holds fields: it is neither a list nor empty. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether two values of content say the same in the same order. White space at the ends of texts and invisible characters,
 * which the reader drops, make no difference.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || print(one) === print(other);
}

function print(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? normaliseInvisible(item).text.trim() : item,
  );
}
