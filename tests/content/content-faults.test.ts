import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySource } from '#reader/content-source.ts';
import type { ContentFiles } from '../fixtures/drawn-files.ts';
import { readFiles } from '../fixtures/edits/content-files.ts';
import { ordinaryEdits } from '../fixtures/edits/ordinary-edits.ts';
import { projectRoot } from '../setup/run-script.ts';
import { contentFaults } from './content-faults.ts';

const readFixture = (name: string): ContentFiles => readFiles(join(projectRoot, 'tests/fixtures', name));
const faultsOf = (files: ContentFiles): Promise<string[]> => contentFaults(memorySource(files, 'content'));

describe.each(['small', 'smallest', 'shapes', 'other-language'])('the catalogue "%s"', (name) => {
  const files = readFixture(name);

  test.each(ordinaryEdits)('changes and has no faults once $name', async ({ apply }) => {
    const edited = apply(files);
    if (edited === undefined) {
      expect([...files.keys()].filter((file) => file.endsWith('/role.yaml'))).toHaveLength(1);
      return;
    }
    if (name !== 'smallest' && name !== 'other-language') expect(edited).not.toEqual(files);
    expect(await faultsOf(edited)).toEqual([]);
  });
});

test('deleting a role also deletes its skills and every link to them', () => {
  const files = readFixture('reference');
  const remove = ordinaryEdits.find(({ name }) => name.startsWith('a role is deleted'));
  const edited = remove?.apply(files) ?? files;
  const paths = [...edited.keys()];
  expect(paths.filter((file) => file.startsWith('roles/mlops-engineer/'))).toEqual([]);
  expect(paths).not.toContain('skills/machine-learning-ai/mlflow.yaml');
  expect(paths).toContain('skills/machine-learning-ai/model-serving.yaml');
  const guide = edited.get('guides/choosing-a-role.mdx');
  expect(guide).toContain('the MLOps Engineer how it');
  expect(guide).not.toContain('(/compare/');
});

test('names each fault', async () => {
  const files = readFixture('smallest');
  const broken = new Map(files).set('domains/engineering.yaml', 'title: Engineering\n');
  expect(await faultsOf(broken)).toContainEqual(
    expect.stringContaining('content/domains/engineering.yaml:1:'),
  );
});
