import { expect, test } from 'vitest';
import { buildCatalogue } from './build-catalogue.ts';
import { buildSmall, filesOf, smallContent } from '../../../tests/fixtures/small-catalogue.ts';

test('reports problems of single files and problems between files together', () => {
  const files = filesOf({ ...smallContent, requirements: { 'mlops-engineer/security': { vault: {} } } });
  const broken = files.map((file) =>
    file.kind === 'site' ? { ...file, value: { name: 'Only a name' } } : file,
  );
  const built = buildCatalogue(broken);
  expect(built.ok ? [] : built.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'site.yaml: "description" is missing: add it',
    'site.yaml: "url" is missing: add it',
    'roles/mlops-engineer/requirements/security.yaml: no skill has the id "vault": correct it, or add skills/<domain>/vault.yaml',
  ]);
});

test('does not suggest adding a file that exists but could not be read', () => {
  const files = filesOf(smallContent);
  const unread = files.filter(({ kind }) => kind === 'scale' || kind === 'domain');
  const built = buildCatalogue(
    files.filter((file) => !unread.includes(file)),
    unread,
  );
  expect(built).toMatchObject({ ok: false, problems: [], warnings: [] });
});

test('warns of valid but unusual content', () => {
  const tools = { 'c-star': null };
  const built = buildSmall({ requirements: { ...smallContent.requirements, 'mlops-engineer/tools': tools } });
  expect(built.ok).toBe(true);
  expect(built.warnings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'skills/machine-learning/pytorch.yaml: the skill has no descriptors: say what each proficiency looks like',
    'skills/tools/c-star.yaml: the skill has no descriptors: say what each proficiency looks like',
    'roles/mlops-engineer/requirements/tools.yaml: "c-star" is still open: fill in a level below it, or remove the line',
  ]);
});

test('does not warn of skills without descriptors if there is no scale', () => {
  const files = filesOf({
    ...smallContent,
    skills: { 'tools/vim': { name: 'Vim' } },
    roles: { tester: { name: 'Tester', levels: { junior: null } } },
    requirements: { 'tester/tools': { vim: { junior: { expects: 'Edits it.' } } } },
  });
  expect(buildCatalogue(files.filter(({ kind }) => kind !== 'scale'))).toMatchObject({
    ok: true,
    warnings: [],
  });
});
