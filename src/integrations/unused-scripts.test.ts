import { expect, test } from 'vitest';
import { findUnused } from './unused-scripts.ts';

const texts: Record<string, string> = {
  'page.A1-b_2.js': 'import{a}from"./shared.B2.js";import("./later.C3.js")',
  'shared.B2.js': 'export const a = 1',
  'later.C3.js': 'd=["_astro/shared.B2.js","_astro/deep.D4.js"]',
  'deep.D4.js': 'import"./page.A1-b_2.js"',
  'alone.E5.js': 'import"./of-alone.F6.js"',
  'of-alone.F6.js': '',
};
const scripts = Object.keys(texts);
const read = (name: string): string => texts[name] ?? '';

test('finds scripts that no page loads, directly or through others', () => {
  expect(findUnused(scripts, new Set(['page.A1-b_2.js']), read)).toEqual(['alone.E5.js', 'of-alone.F6.js']);
});

test('finds all scripts if no page loads one', () => {
  expect(findUnused(scripts, new Set(), read)).toEqual(scripts);
});

test('ignores names that are not files of the folder', () => {
  expect(findUnused(['page.A1-b_2.js'], new Set(['pagefind.js']), read)).toEqual(['page.A1-b_2.js']);
});
