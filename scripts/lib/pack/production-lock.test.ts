import { expect, test } from 'vitest';
import { productionLock } from './production-lock.ts';

/** Returns the folders that remain of a lock file, without that of the project. */
function keptOf(packages: Record<string, object>): string[] {
  const { packages: kept } = productionLock({ lockfileVersion: 3, packages });
  return Object.keys(kept).filter((folder) => folder !== '');
}

test('keeps production packages and their dependencies, even if development also needs them', () => {
  const kept = keptOf({
    '': { dependencies: { bread: '1.0.0' }, devDependencies: { oven: '1.0.0', flour: '1.0.0' } },
    'node_modules/bread': { dependencies: { flour: '^1.0.0' } },
    'node_modules/flour': {},
    'node_modules/heat': { dev: true },
    'node_modules/oven': { dev: true, dependencies: { heat: '^1.0.0' } },
  });
  expect(kept).toEqual(['node_modules/bread', 'node_modules/flour']);
});

test('keeps the version that each package imports', () => {
  const kept = keptOf({
    '': { dependencies: { '@mill/bread': '1.0.0' } },
    'node_modules/@mill/bread': { dependencies: { flour: '^2.0.0', salt: '*' } },
    'node_modules/@mill/bread/node_modules/flour': { version: '2.0.0', dependencies: { salt: '*' } },
    'node_modules/flour': { version: '1.0.0' },
    'node_modules/salt': {},
  });
  expect(kept).toEqual([
    'node_modules/@mill/bread',
    'node_modules/@mill/bread/node_modules/flour',
    'node_modules/salt',
  ]);
});

test('keeps optional packages and required peers, but not optional peers', () => {
  const kept = keptOf({
    '': { dependencies: { bread: '1.0.0' } },
    'node_modules/bread': {
      optionalDependencies: { seeds: '1.0.0', 'not-in-the-file': '1.0.0' },
      peerDependencies: { butter: '*', jam: '*' },
      peerDependenciesMeta: { jam: { optional: true } },
    },
    'node_modules/butter': {},
    'node_modules/jam': {},
    'node_modules/seeds': { optional: true },
  });
  expect(kept).toEqual(['node_modules/bread', 'node_modules/butter', 'node_modules/seeds']);
});

test('removes the dependencies of development from the project, and changes nothing else', () => {
  const project = { name: 'bakery', version: '1.0.0', devDependencies: { oven: '1.0.0' } };
  const lock = { name: 'bakery', lockfileVersion: 3, packages: { '': project } };
  expect(productionLock(lock)).toEqual({ ...lock, packages: { '': { ...project, devDependencies: {} } } });
});
