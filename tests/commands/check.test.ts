import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countCatalogue } from '#catalogue/counts.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import type { Fault } from '../fixtures/faults/fault.ts';
import { fieldFaults } from '../fixtures/faults/field-faults.ts';
import { valueFaults } from '../fixtures/faults/value-faults.ts';
import { warnings } from '../fixtures/faults/warnings.ts';
import { writeBase, writeFault } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { required } from '../setup/read-site.ts';
import { linesOf, runScript } from '../setup/run-script.ts';

/** A content directory with the given slips. */
function contentWith(...faults: (Fault | undefined)[]): string {
  const dir = temporaryDir();
  writeBase(dir);
  for (const fault of faults) writeFault(dir, required(fault));
  return dir;
}

test('says in one line what good content holds', async () => {
  const dir = contentWith();
  const { code, stdout, stderr } = await runScript('check', [], { CONTENT_DIR: dir });
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

test('says in one line of the catalogue of this project what it holds', async () => {
  const { code, stdout } = await runScript('check', [], {});
  expect(code).toBe(0);
  expect(linesOf(stdout)).toHaveLength(1);
});

test('prints each problem with its file, line and column, and ends with 1', async () => {
  const faults = [fieldFaults[1], valueFaults[1]];
  const dir = contentWith(...faults);
  const { code, stdout, stderr } = await runScript('check', [], { CONTENT_DIR: dir });
  const lines = faults.map((fault) => join(dir, required(fault).says)).sort();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)).toEqual([...lines, 'content: 2 problems']);
});

test('prints warnings, and ends with 0 all the same', async () => {
  const [warning] = warnings;
  const dir = contentWith(warning);
  const { code, stdout, stderr } = await runScript('check', [], { CONTENT_DIR: dir });
  expect(code).toBe(0);
  expect(linesOf(stderr)).toEqual([join(dir, required(warning).says).replace('  ', '  warning: ')]);
  expect(stdout).toContain('no problems, 1 warning');
});

test('says of a directory that does not exist how to name another', async () => {
  const dir = join(temporaryDir(), 'nowhere');
  const { code, stdout, stderr } = await runScript('check', [], { CONTENT_DIR: dir });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)[0]).toMatch(/nowhere:1:1 {2}.*CONTENT_DIR/);
});
