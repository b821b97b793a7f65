import { expect, test } from 'vitest';
import { colorOf, formatValue, readTokens } from './tokens.ts';

const tokens = readTokens(`
  :root {
    --paper: oklch(97% 0.01 85deg);
    --page: light-dark(var(--paper), #111);
    --text: light-dark(#222, oklch(90% 0.01 260deg));
    --link: var(--text);
    --font:
      'One', sans-serif;
  }
  @media print { :root { --page: #fff; } }
`);

test('reads the tokens of the first :root rule', () => {
  expect([...tokens.keys()]).toEqual(['paper', 'page', 'text', 'link', 'font']);
  expect(tokens.get('font')).toBe("'One', sans-serif");
});

test.each([
  ['page', 'light', 'oklch(97% 0.01 85deg)'],
  ['page', 'dark', '#111'],
  ['link', 'dark', 'oklch(90% 0.01 260deg)'],
  ['paper', 'dark', 'oklch(97% 0.01 85deg)'],
] as const)('resolves --%s in the theme "%s" to %s', (name, theme, color) => {
  expect(colorOf(tokens, name, theme)).toBe(color);
});

test('refuses an unknown token', () => {
  expect(() => colorOf(tokens, 'ink', 'light')).toThrow('--ink');
});

test('writes a color once if both themes have it', () => {
  expect([formatValue('#111', '#222'), formatValue('#111', '#111')]).toEqual([
    'light-dark(#111, #222)',
    '#111',
  ]);
});
