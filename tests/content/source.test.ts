import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySource } from '#reader/content-source.ts';
import { readFiles } from '../fixtures/edits/content-files.ts';
import { ordinaryEdits } from '../fixtures/edits/ordinary-edits.ts';
import { projectRoot } from '../setup/run-script.ts';
import { contentFaults } from './content-faults.ts';

const content = readFiles(join(projectRoot, 'content'));

test('the content has no problems, and formatting does not change its meaning', async () => {
  expect(await contentFaults(memorySource(content, 'content'))).toEqual([]);
});

describe.each(ordinaryEdits)('once $name', ({ apply }) => {
  test('the content has no problems, and formatting does not change its meaning', async ({ skip }) => {
    const edited = apply(content);
    if (edited === undefined) return skip('the content has no place for the edit');
    const written = [...edited].filter(([file, text]) => content.get(file) !== text).map(([file]) => file);
    expect(await contentFaults(memorySource(edited, 'content'), written)).toEqual([]);
  });
});
