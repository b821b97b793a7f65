import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { countCatalogue } from '#catalogue/model/counts.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import type { ContentFault } from '../fixtures/faults/fault.ts';
import { fieldFaults } from '../fixtures/faults/field-faults.ts';
import { guideFaults } from '../fixtures/faults/guide-faults.ts';
import { linkFaults } from '../fixtures/faults/link-faults.ts';
import { valueFaults } from '../fixtures/faults/value-faults.ts';
import { warnings } from '../fixtures/faults/warnings.ts';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { writeBase, writeFault } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { required } from '../setup/read-site.ts';
import { callCommand } from '../setup/call-command.ts';
import { linesOf, startScript, type RunningScript } from '../setup/run-script.ts';

/** Returns a content directory with the given mistakes. */
function contentWith(...faults: (ContentFault | undefined)[]): string {
  const dir = baseContent();
  for (const fault of faults) writeFault(dir, required(fault));
  return dir;
}

/** Returns the lines of an output without indent: problems, warnings and the summary. */
function headlinesOf(output: string): string[] {
  return linesOf(output).filter((line) => !line.startsWith('  '));
}

test('sums up content without problems in one line', async () => {
  const dir = contentWith();
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
  const dir = contentWith({
    name: '',
    file: 'roles/platform-engineer/requirements/data.yaml',
    edit: ['    mandatory: true\n', ''],
    says: '',
  });
  const { stdout } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(linesOf(stdout)).toEqual([expect.stringMatching(/, 4 requirements, no problems$/)]);
});

test('prints each problem with its file, line and column, and ends with 1', async () => {
  const faults = [fieldFaults[1], valueFaults[1]];
  const dir = contentWith(...faults);
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  const lines = faults.map((fault) => join(dir, required(fault).says)).sort();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(headlinesOf(stderr)).toEqual([...lines, 'content: 2 problems']);
});

test('shows the line of a problem with its neighbors, and a link to the documentation', async () => {
  const dir = contentWith({
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
  const dir = contentWith(...slips);
  const { code, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(code).toBe(1);
  expect(headlinesOf(stderr)).toEqual([
    ...slips.map((fault) => join(dir, required(fault).says)),
    'content: 2 problems',
  ]);
  expect(linesOf(stderr)).toContain('   9 | Hello {name}, and {name} again.');
});

test('shows no line for a problem of a whole file', async () => {
  const dir = contentWith(
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

test('prints warnings, and still ends with 0', async () => {
  const [warning] = warnings;
  const dir = contentWith(warning);
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect(code).toBe(0);
  const line = join(dir, required(warning).says).replace('  ', '  warning: ');
  expect(headlinesOf(stderr)).toEqual([`${line} (falling-proficiency)`]);
  expect(stdout).toMatch(/no problems, 1 warning\n$/);
});

describe('warnings of one rule', () => {
  /** Returns valid content with three skills that no role uses, and one text that tells a story. */
  function contentWithWarnings(lint = ''): string {
    const unused = ['kafka', 'spark', 'trino'].map((id) => ({
      name: '',
      file: `skills/data/${id}.yaml`,
      text: `name: ${id}\ndescriptors: { working: Reads it. }\n`,
      says: '',
    }));
    const dir = contentWith(
      ...unused,
      warnings.find(({ name }) => name === 'a text that reads as a story'),
    );
    if (lint !== '') writeFault(dir, { name: '', file: 'site.yaml', add: `lint: ${lint}\n`, says: '' });
    return dir;
  }

  test('are one line with their number and the first three places', async () => {
    const dir = contentWithWarnings();
    const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
    const place = (id: string): string => join(dir, `skills/data/${id}.yaml:1:1`);
    expect(code).toBe(0);
    expect(headlinesOf(stderr)).toEqual([
      expect.stringMatching(/data\.yaml:4:14 {2}warning: the text reads as a story, .* \(story\)$/),
      `${place('kafka')}  warning: 3 skills are not used by any role: add them to the requirements of a role, or remove their files; ` +
        `also at ${place('spark')}, ${place('trino')} (unused-skill)`,
    ]);
    expect(stdout).toMatch(/no problems, 4 warnings; "npx rolebook check --all" shows each\n$/);
  });

  test('are one line each with --all', async () => {
    const { stdout, stderr } = await callCommand('check', ['--all'], { CONTENT_DIR: contentWithWarnings() });
    expect(headlinesOf(stderr).map((line) => line.replace(/^.* \(/, '('))).toEqual([
      '(story)',
      '(unused-skill)',
      '(unused-skill)',
      '(unused-skill)',
    ]);
    expect(stdout).toMatch(/no problems, 4 warnings\n$/);
  });

  test('are all in the JSON document, with their rule', async () => {
    const { stdout } = await callCommand('check', ['--format', 'json'], {
      CONTENT_DIR: contentWithWarnings(),
    });
    const unused = { severity: 'warning', rule: 'unused-skill', line: 1 };
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { warnings: 4 },
      problems: [{ rule: 'story' }, unused, unused, unused],
    });
  });

  test('are one annotation for GitHub, titled with the rule', async () => {
    const { stdout } = await callCommand('check', ['--format', 'github'], {
      CONTENT_DIR: contentWithWarnings(),
    });
    expect(linesOf(stdout).slice(0, 2)).toEqual([
      expect.stringMatching(/^::warning .*,title=story::the text reads as a story/),
      expect.stringMatching(/^::warning .*,title=unused-skill::3 skills are not used by any role: /),
    ]);
  });

  test.each([
    ['{ off: [story] }', ['unused-skill']],
    ['{ off: [unused-skill] }', ['story']],
    ['{ off: [unused-skill, story, vague] }', []],
    ['{}', ['story', 'unused-skill']],
  ])('are silenced by lint: %s in site.yaml', async (lint, rules) => {
    const { code, stderr } = await callCommand('check', [], { CONTENT_DIR: contentWithWarnings(lint) });
    expect(code).toBe(0);
    expect(headlinesOf(stderr).map((line) => /\((\S+)\)$/.exec(line)?.[1])).toEqual(rules);
  });

  test('are silenced even if there are problems', async () => {
    const dir = contentWithWarnings('{ off: [invisible-characters] }');
    writeFault(dir, required(fieldFaults[1]));
    writeFault(dir, { name: '', file: 'skills/data/kafka.yaml', add: 'summary: "A\\u00a0B"\n', says: '' });
    const { stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
    expect(stderr).not.toContain('no-break space');
    expect(headlinesOf(stderr).at(-1)).toBe('content: 1 problem');
  });

  test('cannot be silenced by the name of an unknown rule', async () => {
    const dir = contentWithWarnings('{ off: [same-asks] }');
    const { code, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
    expect(code).toBe(1);
    expect(headlinesOf(stderr).join('\n')).toMatch(
      /site\.yaml:8:15 {2}off: "same-asks" is not one of same-ask, story, .*; did you mean "same-ask"\?/,
    );
  });
});

test('explains how to name another directory if one does not exist', async () => {
  const dir = join(temporaryDir(), 'nowhere');
  const { code, stdout, stderr } = await callCommand('check', [], { CONTENT_DIR: dir });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)[0]).toMatch(/nowhere:1:1 {2}.*CONTENT_DIR/);
});

describe('for programs', () => {
  test('prints one JSON document about content without problems', async () => {
    const [warning] = warnings;
    const { code, stdout, stderr } = await callCommand('check', ['--format', 'json'], {
      CONTENT_DIR: contentWith(warning),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: true,
      counts: { errors: 0, warnings: 1, roles: 1 },
      problems: [{ severity: 'warning', guide: 'CONTRIBUTING.md#requirements' }],
    });
  });

  test('prints one JSON document of problems, and ends with 1', async () => {
    const dir = contentWith(fieldFaults[1]);
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
  const dir = contentWith(fieldFaults[1]);
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
  const dir = contentWith(fieldFaults[1]);
  const { stderr } = await callCommand('check', [], { CONTENT_DIR: dir, FORCE_COLOR: '0', ...env });
  expect(stderr.includes('\u001b[')).toBe(isColored);
});

test.each([
  [['--format', 'jsn'], '--format is "jsn"; did you mean "json"?'],
  [['--watch', '--format', 'json'], '--watch prints only text: leave --format out'],
])('refuses %j with a message', async (args, message) => {
  const { code, stdout, stderr } = await callCommand('check', args, { CONTENT_DIR: contentWith() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

describe('with --watch', () => {
  /** Waits until a number of checks have ended with a summary that matches. */
  async function untilChecked(script: RunningScript, summary: RegExp, count: number): Promise<void> {
    const ended = (): number => linesOf(script.output()).filter((line) => summary.test(line)).length;
    while (ended() < count) await wait(20);
  }

  const good = /^content: .* no problems/;
  const bad = /^content: \d+ problem/;

  test('checks after every change until it is interrupted', async () => {
    const dir = contentWith();
    const script = startScript('check', ['--watch'], { CONTENT_DIR: dir });
    try {
      await untilChecked(script, good, 1);
      expect(linesOf(script.output())[0]).toBe(`watching ${dir}: every change is checked, Ctrl-C ends it`);
      writeFileSync(join(dir, 'skills/data/redis.yaml'), 'name: [');
      await untilChecked(script, bad, 1);
      writeFileSync(join(dir, 'skills/data/redis.yaml'), 'name: Redis\ndescriptors: { working: Caches. }\n');
      await untilChecked(script, good, 2);
    } finally {
      script.child.kill('SIGINT');
    }
    const { code, stdout } = await script.ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    [
      'emptied',
      (dir: string) =>
        ['site.yaml', 'roles', 'skills', 'domains', 'scale.yaml'].map((name) => join(dir, name)),
    ],
    ['removed', (dir: string) => [dir]],
  ])('continues after the directory is %s and filled again', async (_, gone) => {
    const dir = join(contentWith(), 'content');
    writeBase(dir);
    const script = startScript('check', ['--watch'], { CONTENT_DIR: dir });
    try {
      await untilChecked(script, good, 1);
      for (const path of gone(dir)) rmSync(path, { recursive: true });
      await untilChecked(script, bad, 1);
      writeBase(dir);
      await untilChecked(script, good, 2);
    } finally {
      script.child.kill('SIGTERM');
    }
    expect((await script.ended).code).toBe(0);
  });
});
