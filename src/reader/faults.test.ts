import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';
import { brandFaults } from '../../tests/fixtures/faults/brand-faults.ts';
import { fieldFaults } from '../../tests/fixtures/faults/field-faults.ts';
import { placeFaults } from '../../tests/fixtures/faults/place-faults.ts';
import { frameFaults } from '../../tests/fixtures/faults/frame-faults.ts';
import { headElementFaults } from '../../tests/fixtures/faults/head-element-faults.ts';
import { linkFaults } from '../../tests/fixtures/faults/link-faults.ts';
import { guideFaults } from '../../tests/fixtures/faults/guide-faults.ts';
import { quoteFaults } from '../../tests/fixtures/faults/quote-faults.ts';
import { referenceFaults } from '../../tests/fixtures/faults/reference-faults.ts';
import { structureFaults } from '../../tests/fixtures/faults/structure-faults.ts';
import { textFaults } from '../../tests/fixtures/faults/text-faults.ts';
import { valueFaults } from '../../tests/fixtures/faults/value-faults.ts';
import { warnings } from '../../tests/fixtures/faults/warnings.ts';
import { wordingFaults } from '../../tests/fixtures/faults/wording-faults.ts';
import { writeBase, writeFault } from '../../tests/fixtures/faults/write-fault.ts';
import type { ContentFault } from '../../tests/fixtures/faults/fault.ts';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { directorySource, displayPath } from './content-source.ts';
import { readCatalogue } from './read-catalogue.ts';

const faults = {
  quotes: quoteFaults,
  structure: structureFaults,
  places: placeFaults,
  fields: fieldFaults,
  values: valueFaults,
  wording: wordingFaults,
  texts: textFaults,
  references: referenceFaults,
  guides: guideFaults,
  links: linkFaults,
  brand: brandFaults,
  frame: frameFaults,
  head: headElementFaults,
};

const SURROUNDINGS = { today: '2026-11-22', siteFiles: ['handbook.pdf'] };

async function read(
  ...slips: ContentFault[]
): Promise<{ ok: boolean; problems: string[]; warnings: string[] }> {
  const dir = temporaryDir();
  writeBase(dir);
  for (const slip of slips) writeFault(dir, slip);
  const result = await inspectContent(directorySource(dir), SURROUNDINGS);
  const prefix = new RegExp(`^.*${basename(dir)}/`);
  const lines = (found: LocatedProblem[]): string[] =>
    found.map((problem) => formatProblem(problem).replace(prefix, ''));
  return {
    ok: result.ok,
    problems: result.ok ? [] : lines(result.problems),
    warnings: lines(result.warnings),
  };
}

function named(name: string): ContentFault {
  const found = [...Object.values(faults), warnings].flat().find((fault) => fault.name === name);
  if (found === undefined) throw new Error(`no fault is called ${name}`);
  return found;
}

test('content without a fault has neither problems nor warnings', async () => {
  expect(await read()).toEqual({ ok: true, problems: [], warnings: [] });
});

describe.each(Object.entries(faults))('reports in one line, about %s:', (_, rows) => {
  test.each(rows)('$name', async (fault) => {
    expect(await read(fault)).toEqual({ ok: false, problems: [fault.says], warnings: [] });
  });
});

describe('warns in one line, and reports no problem, about', () => {
  test.each(warnings)('$name', async (fault) => {
    expect(await read(fault)).toEqual({ ok: true, problems: [], warnings: [fault.says] });
  });
});

test('reports the faults of all files at once, by file, line and column', async () => {
  const slips = [
    named('an unknown field with no similar name'),
    named('a share above one'),
    named('an address of another scheme'),
    named('a state that does not exist'),
    named('a proposal about nothing'),
    named('a tab that indents a field'),
    named('a folder that is not part of the format'),
    named('an unknown family with no similar name'),
    named('a level without a name'),
  ];
  const { ok, problems, warnings: warned } = await read(...slips);
  expect({ ok, warned }).toEqual({ ok: false, warned: [] });
  expect(problems.map((line) => line.slice(0, line.indexOf('  ')))).toEqual([
    'proposals/7.yaml:2:8',
    'roles/platform-engineer/requirements/data.yaml:3:1',
    'roles/platform-engineer/role.yaml:2:9',
    'roles/platform-engineer/role.yaml:9:3',
    'site.yaml:3:6',
    'site.yaml:6:17',
    'skills/data/redis.yaml:4:1',
    'teams/core.yaml:1:1',
  ]);
});

test('reports once a folder name that Windows reserves, with the number of its files', async () => {
  const files = ['requirements/data.yaml', 'requirements/security.yaml', 'role.yaml'];
  const slips = files.map((file) => ({ name: file, file: `roles/aux/${file}`, text: 'name: x\n', says: '' }));
  const { problems } = await read(...slips);
  expect(problems.filter((problem) => problem.includes('Windows'))).toEqual([
    'roles/aux/requirements/data.yaml:1:1  "aux": Windows reserves this name, so no file can have it: choose another id (the first of 3 files)',
  ]);
});

test('reports warnings beside problems', async () => {
  const both = await read(named('a no-break space'), named('a share above one'));
  expect(both).toEqual({
    ok: false,
    problems: [named('a share above one').says],
    warnings: [named('a no-break space').says],
  });
});

test('does not report references to a broken file', async () => {
  const broken = [
    'domains/data.yaml',
    'families/engineering.yaml',
    'skills/data/redis.yaml',
    'scale.yaml',
    'ladder.yaml',
  ];
  const slips = broken.map((file): ContentFault => ({ name: file, file, text: 'name: [', says: '' }));
  expect((await read(...slips)).problems).toHaveLength(broken.length);
});

test('reads a file with carriage returns, a byte-order mark and comments', async () => {
  const text = '\uFEFF# A store\r\nname: Redis\r\ndescriptors:\r\n  working: "Caches." # well\r\n';
  const slip = { name: 'Windows', file: 'skills/data/redis.yaml', text, says: '' };
  expect((await read(slip)).ok).toBe(true);
});

test('refuses a text of invisible characters only', async () => {
  const slip = { name: 'invisible', file: 'skills/data/redis.yaml', add: 'summary: "\u200b"\n', says: '' };
  expect((await read(slip)).problems).toEqual([
    'skills/data/redis.yaml:4:11  summary: the text is empty: write it; an optional field may be left out',
  ]);
});

test.each([
  [
    'a directory that does not exist',
    '/nowhere/at/all',
    ['this content directory does not exist: set CONTENT_DIR to one that does'],
  ],
  [
    'a file',
    import.meta.filename,
    ['this content directory does not exist: set CONTENT_DIR to one that does'],
  ],
])('refuses %s as content', (_, dir, messages) => {
  const result = readCatalogue(directorySource(dir));
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual(messages);
});

test('lists the files that an empty directory needs', () => {
  const result = readCatalogue(directorySource(temporaryDir()));
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
    'the content directory has no roles: add roles/<role>/role.yaml',
    'the content directory has no site.yaml: add one',
  ]);
});

test('names the folder of the content if CONTENT_DIR is a directory above it', () => {
  const dir = temporaryDir();
  writeBase(join(dir, 'catalogue'));
  writeBase(join(dir, 'a/deeper/one'));
  const result = readCatalogue(directorySource(dir));
  expect(result.ok ? [] : result.problems).toEqual([
    {
      file: displayPath(dir),
      line: 1,
      column: 1,
      message: `the content is in a subfolder of this directory: set CONTENT_DIR to ${displayPath(join(dir, 'catalogue'))}`,
    },
  ]);
});
