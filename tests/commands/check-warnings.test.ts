import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldFaults } from '../fixtures/faults/field-faults.ts';
import { warnings } from '../fixtures/faults/warnings.ts';
import { contentWithFaults } from '../fixtures/faults/base-content.ts';
import { writeFault } from '../fixtures/faults/write-fault.ts';
import { required } from '../setup/read-site.ts';
import { callCommand } from '../setup/call-command.ts';
import { headlinesOf } from '../setup/headlines.ts';
import { linesOf } from '../setup/run-script.ts';

describe('warnings of one rule', () => {
  /** Returns valid content with three skills that no role uses, and one text that tells a story. */
  function contentWithWarnings(lint = ''): string {
    const unused = ['kafka', 'spark', 'trino'].map((id) => ({
      name: '',
      file: `skills/data/${id}.yaml`,
      text: `name: ${id}\ndescriptors: { working: Reads it. }\n`,
      says: '',
    }));
    const dir = contentWithFaults(
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
