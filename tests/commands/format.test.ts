import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countOf } from '#catalogue/text/words.ts';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { hashFiles, linesOf } from '../setup/run-script.ts';

describe('npx rolebook format', () => {
  test('formats files, or with --check lists those that are not formatted, each with the first line to change', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    appendFileSync(join(dir, 'domains/security.yaml'), 'order:  2\n');
    const written = hashFiles(dir);
    const checked = await callCommand('format', ['--check'], { CONTENT_DIR: dir });
    expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: '' });
    const notice = 'notice: not formatted; "npx rolebook format" formats it';
    const lines = linesOf(checked.stdout);
    expect(lines).toContain(`${join(dir, 'domains/security.yaml')}:2  ${notice}`);
    const files = countOf(lines.length - 1, 'file');
    expect(lines.at(-1)).toBe(`content: ${files} not formatted, which is not an error`);
    expect(hashFiles(dir)).toEqual(written);
    expect((await callCommand('format', [], { CONTENT_DIR: dir })).code).toBe(0);
    expect(readFileSync(join(dir, 'domains/security.yaml'), 'utf8')).toBe('name: Security\norder: 2\n');
    expect(await callCommand('format', ['--check'], { CONTENT_DIR: dir })).toMatchObject({
      code: 0,
      stdout: 'content: formatted\n',
      stderr: '',
    });
  });

  test('leaves a file with invalid YAML unchanged, and names the line', async () => {
    const dir = temporaryDir({ 'families/a.yaml': 'name: a: b\n' });
    const { code, stderr } = await callCommand('format', [], { CONTENT_DIR: dir });
    expect(code).toBe(1);
    expect(stderr).toContain('families/a.yaml:1:8  a text with a colon before a space');
    expect(readFileSync(join(dir, 'families/a.yaml'), 'utf8')).toBe('name: a: b\n');
  });
});
