/** Formats a value as JSON for the text of a script element, with `<` escaped so that it cannot end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
