import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { CONTENT_RULE_IDS } from '#catalogue/model/content-rules.ts';
import { filesOf, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { placeOf } from '#reader/content-places.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { findSchemaFaults, mendSchemas, schemaComment } from './schema-files.ts';

/** The language server of the YAML extension, as an editor runs it. */
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
});
service.configure({ validate: true, hover: true, completion: true, schemas: [] });

/** Returns an editor's completions and hover at `¦` in a file of the small content, and the errors that it marks. */
async function edit(file: string, text: string) {
  const dir = temporaryDir(
    Object.fromEntries(filesOf(smallContent).map(({ file: name, value }) => [name, stringify(value)])),
  );
  mendSchemas(dir, findSchemaFaults(dir));
  const place = placeOf(file);
  const source = `${place ? schemaComment(place) : ''}\n${text}`;
  const uri = pathToFileURL(join(dir, file)).href;
  const document = TextDocument.create(uri, 'yaml', 1, source.replace('¦', ''));
  const position = document.positionAt(source.indexOf('¦'));
  const { items } = await service.doComplete(document, position, false);
  const hover = await service.doHover(document, position);
  const marks = await service.doValidation(document, false);
  return {
    offered: items.map(({ label }) => label),
    explained: JSON.stringify(items.map(({ documentation }) => documentation)),
    hover: JSON.stringify(hover?.contents ?? ''),
    marks: marks.map(({ message }) => message),
  };
}

const requirements = 'roles/mlops-engineer/requirements/tools.yaml';
const ids = {
  levels: ['junior', 'middle', 'senior', 'only'],
  scale: ['awareness', 'working', 'advanced', 'expert'],
};

test.each([
  ['a proficiency', requirements, 'mlflow:\n  junior:\n    proficiency: ¦\n', ids.scale],
  ['a level', requirements, 'mlflow:\n  ¦\n', [...ids.levels, 'alternatives']],
  [
    'a second level',
    requirements,
    'mlflow:\n  junior:\n    proficiency: working\n  ¦\n',
    [...ids.levels.slice(1), 'alternatives'],
  ],
  ['a level beside alternatives', requirements, 'c-star:\n  alternatives: [mlflow]\n  ¦\n', ids.levels],
  [
    'an alternative',
    requirements,
    'c-star:\n  alternatives:\n    - ¦\n',
    ['c-star', 'mlflow', 'pytorch', 'secrets'],
  ],
  [
    'the level before a level',
    'roles/new/role.yaml',
    'name: New\nlevels:\n  junior:\n    after: ¦\n',
    ids.levels,
  ],
  ['a skill', requirements, '¦\n', ['c-star', 'mlflow', 'pytorch', 'secrets']],
  ['a rule', 'site.yaml', 'name: New\nlint:\n  off:\n    - ¦\n', CONTENT_RULE_IDS],
  ['a family', 'roles/new/role.yaml', 'name: New\nfamily: ¦\n', ['ml-ai']],
  [
    'a domain',
    'roles/new/role.yaml',
    'name: New\ndomains:\n  - ¦\n',
    ['machine-learning', 'security', 'tools'],
  ],
  ['a level of a role', 'roles/new/role.yaml', 'name: New\nlevels:\n  ¦\n', ids.levels],
  ['a group', 'skills/tools/vim.yaml', 'name: Vim\ngroup: ¦\n', ['mlops']],
  ['a descriptor', 'skills/tools/vim.yaml', 'name: Vim\ndescriptors:\n  ¦\n', ids.scale],
])('completes %s', async (_what, file, text, offered) => {
  expect((await edit(file, text)).offered).toEqual(offered);
});

test('completes fields and explains them', async () => {
  const { offered, explained } = await edit(requirements, 'mlflow:\n  junior:\n    ¦\n');
  expect(offered).toEqual(expect.arrayContaining(['proficiency', 'mandatory', 'expects', 'example']));
  expect(explained).toContain('The required depth of the skill');
});

test.each([
  ['a field', 'mlflow:\n  junior:\n    profi¦ciency: working\n', 'The required depth of the skill'],
  ['a skill', 'mlf¦low:\n  junior:\n    proficiency: working\n', 'MLflow'],
  ['a level', 'mlflow:\n  jun¦ior:\n    proficiency: working\n', 'Works with guidance'],
  ['a proficiency', 'mlflow:\n  junior:\n    proficiency: aware¦ness\n', 'Knows what it is'],
])('explains %s under the pointer', async (_what, text, explanation) => {
  expect((await edit(requirements, text)).hover).toContain(explanation);
});

test('marks ids in the wrong form, but not those that the content does not have yet', async () => {
  const fresh = await edit(requirements, 'vim:\n  founder:\n    proficiency: godlike¦\n');
  expect(fresh.marks).toEqual([]);
  const wrong = await edit(
    requirements,
    'Vim Editor:\n  junior:\n    proficiency: working¦\n    mandatry: true\n',
  );
  expect(wrong.marks).toHaveLength(2);
});

test('marks nothing in valid content', async () => {
  const files = filesOf(smallContent).filter(({ file }) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(10);
  for (const { file, value } of files) {
    expect([file, (await edit(file, `${stringify(value, { nullStr: '' })}¦`)).marks]).toEqual([file, []]);
  }
  expect(
    (await edit('roles/new/role.yaml', 'name: New\nlevels:\n  junior:\n  own: { name: Own }\n¦')).marks,
  ).toEqual([]);
});
