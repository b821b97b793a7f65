/** A theme of the site; printed pages use the light one. */
export type Theme = 'light' | 'dark';

/** The custom properties of the site's style sheet by name without `--`, with unparsed values. */
export type Tokens = ReadonlyMap<string, string>;

/** Reads the custom properties of the first `:root` rule of a style sheet. */
export function readTokens(css: string): Tokens {
  const root = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return new Map(
    [...root.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Returns a token's color in a theme, in CSS syntax. Throws an Error if there is no such token. */
export function colorOf(tokens: Tokens, name: string, theme: Theme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`the style sheet has no token --${name}`);
  const themed = valueIn(theme, value);
  const other = /^var\(--([\w-]+)\)$/.exec(themed)?.[1];
  return other === undefined ? themed : colorOf(tokens, other, theme);
}

/** Returns a value for a theme: one side of `light-dark()`, or the whole value. */
export function valueIn(theme: Theme, value: string): string {
  // Colors contain no commas, so the only comma separates the sides.
  const sides = /^light-dark\(([^,]+), ([^,]+)\)$/.exec(value);
  return sides?.[theme === 'light' ? 1 : 2] ?? value;
}

/** Formats a value that may differ between the themes. */
export function formatValue(light: string, dark: string): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}
