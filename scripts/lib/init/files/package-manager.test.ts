import { expect, test } from 'vitest';
import { callingPackageManager } from './package-manager.ts';

test.each([
  [undefined, 'npm', 'npm ci'],
  ['npm/11.0.0 node/v24.0.0 linux x64', 'npm', 'npm ci'],
  ['pnpm/10.1.0 npm/? node/v24.0.0', 'pnpm', 'npx --yes pnpm install --frozen-lockfile'],
  ['yarn/1.22.22 npm/? node/v24.0.0', 'yarn', 'npx --yes yarn@1 install --frozen-lockfile'],
  ['yarn/4.6.0 npm/? node/v24.0.0', 'yarn', 'npx --yes @yarnpkg/cli-dist install --immutable'],
  ['bun/1.2.0', 'npm', 'npm ci'],
])('treats %s as %s, and workflows run "%s"', (userAgent, name, ciCommand) => {
  expect(callingPackageManager(userAgent)).toMatchObject({ name, ciCommand });
});

test('makes modern Yarn install packages into folders', () => {
  expect(callingPackageManager('yarn/4.6.0').files).toEqual({ '.yarnrc.yml': 'nodeLinker: node-modules\n' });
});
