import { expect, test } from 'vitest';
import { cutOf, formatFontFace, namesCut } from './font-face.ts';

test.each([
  ['fonts/inter-latin.woff2', '100 900', 'normal', false],
  ['fonts/inter-latin-wght-italic.woff2', '100 900', 'italic', true],
  ['inter-400.woff2', '400', 'normal', true],
  ['inter-700-italic.woff2', '700', 'italic', true],
  ['inter-2024.woff2', '100 900', 'normal', false],
  ['Inter-Bold.woff2', '100 900', 'normal', false],
])('reads from %s the weight %s and the style %s', (file, weight, style, isNamed) => {
  expect([cutOf(file), namesCut(file)]).toEqual([{ weight, style }, isNamed]);
});

test('formats a rule with the name of the font', () => {
  expect(formatFontFace('Harbor Sans', 'h-700.woff2', '/b/h-700.woff2?v=1')).toBe(
    '@font-face{font-family:"Harbor Sans";font-style:normal;font-weight:700;font-display:swap;' +
      'src:url("/b/h-700.woff2?v=1") format("woff2")}',
  );
});
