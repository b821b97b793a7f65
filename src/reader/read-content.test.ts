import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { directorySource } from './content-source.ts';
import { readCatalogue } from './read-catalogue.ts';
import { locateProblems, readContent } from './read-content.ts';

test('reads only the wanted files', () => {
  const dir = temporaryDir({ 'families/a.yaml': 'name: A\n', 'domains/b.yaml': 'name: [\n' });
  expect(readContent(directorySource(dir), ({ kind }) => kind === 'family')).toEqual({
    exists: true,
    files: [{ kind: 'family', id: 'a', parent: '', file: 'families/a.yaml', value: { name: 'A' } }],
    problems: [],
    warnings: [],
    broken: [],
  });
});

test('names the places of files that do not parse', () => {
  const dir = temporaryDir({
    'families/a.yaml': 'name: [\n',
    'domains/b.yml': 'name: B\n',
    'guides/c.mdx': 'C\n',
  });
  const { files, broken, problems } = readContent(directorySource(dir));
  expect(files).toEqual([]);
  expect(broken.map(({ file }) => file).toSorted()).toEqual([
    'domains/b.yaml',
    'families/a.yaml',
    'guides/c.mdx',
  ]);
  expect(problems).toHaveLength(3);
});

test('normalizes texts at any depth and nothing else', () => {
  const source =
    'name: "A\\u00a0B"\nlist: [1, true, null, "x\\u200by"]\nfields: { __proto__: "p\\u00adq", deep: { n: 1.5 } }\n';
  const { files, warnings } = readContent(directorySource(temporaryDir({ 'families/a.yaml': source })));
  expect(JSON.stringify(files[0]?.value)).toBe(
    '{"name":"A B","list":[1,true,null,"xy"],"fields":{"__proto__":"pq","deep":{"n":1.5}}}',
  );
  expect(warnings.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:8', '2:24', '3:23']);
});

test('normalizes values with repeated or circular aliases only once', () => {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index}, `.repeat(9)}]`,
  );
  const source = `l0: &l0 ["a\\u00a0b"]\n${levels.join('\n')}\nself: &self [*self]\n`;
  const { files, warnings } = readContent(directorySource(temporaryDir({ 'families/a.yaml': source })));
  expect(Object(files[0]?.value).l1[8]).toEqual(['a b']);
  expect(warnings).toHaveLength(1);
});

test('locates problems of existing and of missing files', () => {
  const dir = temporaryDir({ 'families/a.yaml': '# A\nname: A\n', 'guides/b.mdx': '---\ntitle: B\n---\n' });
  const problem = { path: [], at: 'value', message: 'wrong' } as const;
  const located = locateProblems(directorySource(dir), [
    { ...problem, file: 'families/a.yaml', path: ['name'] },
    { ...problem, file: 'guides/b.mdx', path: ['title'], at: 'key' },
    { ...problem, file: 'site.yaml', path: ['name'] },
    { ...problem, file: 'roles' },
  ]);
  expect(
    located.map(({ file, line, column }) => [file.split(`${basename(dir)}/`).at(-1), line, column]),
  ).toEqual([
    ['families/a.yaml', 2, 7],
    ['guides/b.mdx', 2, 1],
    ['site.yaml', 1, 1],
    ['roles', 1, 1],
  ]);
});

test('shows paths relative to the working directory', () => {
  const { problems } = readContent(directorySource('src/reader/nowhere'));
  expect(problems.map(({ file }) => file)).toEqual(['src/reader/nowhere']);
});

test('reads ids that look like numbers, booleans or null as they are written', () => {
  const skills = ['1e3', '0x1f', 'true', 'null'];
  const dir = temporaryDir({
    'site.yaml': 'name: A\ndescription: B.\nurl: https://example.org\n',
    'ladder.yaml': '- { id: novice, name: Novice }\n',
    'scale.yaml': '- { id: 1e1, name: One, letter: O, former_ids: [2e2] }\n',
    'domains/craft.yaml': 'name: Craft\n',
    'roles/maker/role.yaml': 'name: Maker\nlevels:\n  novice:\n',
    'roles/maker/requirements/craft.yaml': skills
      .map((id) => `${id}:\n  novice: { proficiency: 1e1 }\n`)
      .join(''),
    ...Object.fromEntries(skills.map((id) => [`skills/craft/${id}.yaml`, 'name: A\n'])),
  });
  const read = readCatalogue(directorySource(dir));
  expect(read.ok ? [] : read.problems).toEqual([]);
  const { roles = [], scale = [] } = read.ok ? read.catalogue : {};
  expect(roles[0]?.matrix[0]?.rows.map(({ skill }) => skill.id)).toEqual(skills);
  expect(scale).toMatchObject([{ id: '1e1', formerIds: ['2e2'] }]);
});
