import { expect, test } from 'vitest';
import { nameScope, scopeByComponent } from './scope-ids.ts';

test('scopes do not depend on the order or the separators of paths', () => {
  expect([...scopeByComponent(['ui\\Tile.astro', 'pages\\index.astro'])]).toEqual([
    ['pages/index.astro', 'data-s0'],
    ['ui/Tile.astro', 'data-s1'],
  ]);
  expect(scopeByComponent(['pages/index.astro', 'ui/Tile.astro'])).toEqual(
    scopeByComponent(['ui/Tile.astro', 'pages/index.astro']),
  );
});

test('each of a thousand components has its own scope of at most two characters', () => {
  const components = Array.from({ length: 1000 }, (_, number) => `${String(number)}.astro`);
  const scopes = new Set(scopeByComponent(components).values());
  expect(scopes.size).toBe(1000);
  expect([...scopes].filter((scope) => !/^data-s[0-9a-z]{1,2}$/.test(scope))).toEqual([]);
});

test.each([
  ['markup', '<li class="tile" data-astro-cid-kdtgqjlq>', '<li class="tile" data-sk>'],
  ['styles', 'li[data-astro-cid-kdtgqjlq]:hover{}', 'li[data-sk]:hover{}'],
  ['no scope of another format', '<li class="tile astro-kdtgqjlq">', '<li class="tile astro-kdtgqjlq">'],
])('names the scope in %s', (_, code, named) => {
  expect(nameScope(code, 'data-sk')).toBe(named);
});
