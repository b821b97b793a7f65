import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countCatalogue } from '#catalogue/model/counts.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { fieldFaults } from '../fixtures/faults/field-faults.ts';
import { guideFaults } from '../fixtures/faults/guide-faults.ts';
import { linkFaults } from '../fixtures/faults/link-faults.ts';
import { valueFaults } from '../fixtures/faults/value-faults.ts';
import { warnings } from '../fixtures/faults/warnings.ts';
import { contentWithFaults } from '../fixtures/faults/base-content.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { required } from '../setup/read-site.ts';
import { callCommand } from '../setup/call-command.ts';
import { headlinesOf } from '../setup/headlines.ts';
import { linesOf } from '../setup/run-script.ts';

test('sums up content without problems in one line', async () => {
  const dir = contentWithFaults();
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  const read = readCatalogue(directorySource(dir));
  const { roles, skills, requirements, mandatory } = countCatalogue(
    required(read.ok ? read.catalogue : undefined),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(stdout)).toEqual([expect.stringMatching(/^content: .*no problems$/)]);
  for (const count of [
    `${roles} role`,
    `${skills} skill`,
    `${requirements} requirement`,
    `${mandatory} mandatory`,
  ]) {
    expect(stdout).toContain(count);
  }
});

test('does not count mandatory requirements if there are none', async () => {
  const dir = contentWithFaults({
    name: '',
    file: 'roles/platform-engineer/requirements/data.yaml',
    edit: ['    mandatory: true\n', ''],
    says: '',
  });
  const { stdout } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(linesOf(stdout)).toEqual([expect.stringMatching(/, 4 requirements, no problems$/)]);
});

test('prints each problem with its file, line and column, and exits with code 1', async () => {
  const faults = [fieldFaults[1], valueFaults[1]];
  const dir = contentWithFaults(...faults);
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  const lines = faults.map((fault) => join(dir, required(fault).says)).sort();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(headlinesOf(stderr)).toEqual([...lines, 'content: 2 problems']);
});

test('shows the line of a problem with its neighbors, and a link to the documentation', async () => {
  const dir = contentWithFaults({
    name: '',
    file: 'skills/data/redis.yaml',
    text: 'name: Redis\nsumary: A\n',
    says: '',
  });
  const { stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(linesOf(stderr)).toEqual([
    `${dir}/skills/data/redis.yaml:2:1  unknown field "sumary"; did you mean "summary"?`,
    '  1 | name: Redis',
    '  2 | sumary: A',
    '    | ^',
    '  see CONTRIBUTING.md#skills',
    'content: 1 problem',
  ]);
});

test('shows the places of a fault in a guide and of a dead link', async () => {
  const slips = [guideFaults[0], linkFaults[5]];
  const dir = contentWithFaults(...slips);
  const { code, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(code).toBe(1);
  expect(headlinesOf(stderr)).toEqual([
    ...slips.map((fault) => join(dir, required(fault).says)),
    'content: 2 problems',
  ]);
  expect(linesOf(stderr)).toContain('   9 | Hello {name}, and {name} again.');
});

test('shows no line for a problem of a whole file', async () => {
  const dir = contentWithFaults(
    { name: '', file: 'site.yaml', moved: false, says: '' },
    { name: '', file: 'domains/data.yaml', text: new Uint8Array([0xff]), says: '' },
  );
  const { stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(linesOf(stderr)).toEqual([
    `${dir}/domains/data.yaml:1:1  the file is not UTF-8: save it in that encoding`,
    '  see CONTRIBUTING.md#domains',
    `${dir}/site.yaml:1:1  the content directory has no site.yaml: add one`,
    '  see CONTRIBUTING.md#site',
    'content: 2 problems',
  ]);
});

test('prints warnings, and still exits with code 0', async () => {
  const [warning] = warnings;
  const dir = contentWithFaults(warning);
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(code).toBe(0);
  const line = join(dir, required(warning).says).replace('  ', '  warning: ');
  expect(headlinesOf(stderr)).toEqual([`${line} (falling-proficiency)`]);
  expect(stdout).toMatch(/no problems, 1 warning\n$/);
});

test('explains how to set another content directory if it does not exist', async () => {
  const dir = join(temporaryDir(), 'nowhere');
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)[0]).toMatch(/nowhere:1:1 {2}.*CONTENT_DIR/);
});

describe('for programs', () => {
  test('prints one JSON document about content without problems', async () => {
    const [warning] = warnings;
    const { code, stdout, stderr } = await callCommand('check', ['--format', 'json'], {
      CONTENT_DIR: contentWithFaults(warning),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: true,
      counts: { errors: 0, warnings: 1, roles: 1 },
      problems: [{ severity: 'warning', guide: 'CONTRIBUTING.md#requirements' }],
    });
  });

  test('prints one JSON document of problems, and exits with code 1', async () => {
    const dir = contentWithFaults(fieldFaults[1]);
    const { code, stdout } = await callCommand('check', ['--format', 'json'], { CONTENT_DIR: dir });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      ok: false,
      counts: { errors: 1, warnings: 0 },
      problems: [
        {
          severity: 'error',
          file: join(dir, 'skills/data/redis.yaml'),
          line: 4,
          column: 1,
          message: expect.stringContaining('unknown field "vendor"'),
          guide: 'CONTRIBUTING.md#skills',
        },
      ],
    });
  });
});

test('prints annotations for GitHub, and a plain summary', async () => {
  const dir = contentWithFaults(fieldFaults[1]);
  const { code, stdout, stderr } = await callCommand('check', ['--format', 'github'], { CONTENT_DIR: dir });
  expect({ code, lines: linesOf(stderr) }).toEqual({ code: 1, lines: ['content: 1 problem'] });
  expect(linesOf(stdout)).toEqual([
    expect.stringMatching(
      /^::error file=.*\/skills\/data\/redis\.yaml,line=4,col=1,title=content problem::unknown field/,
    ),
  ]);
});

test.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ NO_COLOR: '1' }, false],
])('with %j in the environment, prints colors: %s', async (env, isColored) => {
  const dir = contentWithFaults(fieldFaults[1]);
  const { stderr } = await callCommand('check', [], { CONTENT_DIR: dir, FORCE_COLOR: '0', ...env });
  expect(stderr.includes('\u001b[')).toBe(isColored);
});

test.each([
  [['--format', 'jsn'], '--format is "jsn"; did you mean "json"?'],
  [['--watch', '--format', 'json'], '--watch prints only text: leave --format out'],
])('refuses %j with a message', async (args, message) => {
  const { code, stdout, stderr } = await callCommand('check', args, { CONTENT_DIR: contentWithFaults() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
