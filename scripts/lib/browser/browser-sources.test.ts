import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { expect, test } from 'vitest';
import { browserSources, thisMachine, type BrowserSource, type Machine } from './browser-sources.ts';

/** Linux x64, with all packages and no variable. */
const usual: Machine = { named: undefined, platform: 'linux', arch: 'x64', chromium: '153.0.0' };

const fromPackage: BrowserSource[] = [{ kind: 'package', version: '153.0.0' }];
const fromElsewhere: BrowserSource[] = [
  { kind: 'download', build: PUPPETEER_REVISIONS['chrome-headless-shell'] },
  { kind: 'installed' },
];

test.each<[what: string, around: Partial<Machine>, sources: BrowserSource[]]>([
  ['only the browser of the package on Linux x64', {}, fromPackage],
  ['a download, then an installed browser if the package is missing', { chromium: undefined }, fromElsewhere],
  ['a download, then an installed browser on Linux with another processor', { arch: 'arm64' }, fromElsewhere],
  ['a download, then an installed browser on macOS', { platform: 'darwin' }, fromElsewhere],
  ['a download, then an installed browser on Windows', { platform: 'win32' }, fromElsewhere],
  ['only the named browser', { named: '/opt/chrome' }, [{ kind: 'named', program: '/opt/chrome' }]],
  [
    'only the named browser on macOS',
    { named: '/opt/chrome', platform: 'darwin' },
    [{ kind: 'named', program: '/opt/chrome' }],
  ],
  ['only the browser of the package if the name is empty', { named: '' }, fromPackage],
])('tries %s', (_, around, sources) => {
  expect(browserSources({ ...usual, ...around })).toEqual(sources);
});

test('finds the installed package', () => {
  expect(thisMachine().chromium).toMatch(/^\d+\.\d+\.\d+$/);
});
