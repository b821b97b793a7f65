import { expect, test } from 'vitest';
import { contentSchemas } from './content-file.ts';
import { describeField, fieldsAt } from './schema-fields.ts';

test.each([
  ['family', [], ['name', 'summary', 'former_ids']],
  ['role', ['levels', 'junior'], ['name', 'short', 'stack', 'focus', 'summary', 'former_ids']],
  ['skill', ['resources', 0], ['title', 'url', 'kind']],
  ['site', ['grade'], ['share']],
  ['requirements', ['mlflow', 'junior'], ['proficiency', 'mandatory', 'expects']],
  ['skill', ['name'], []],
] as const)('knows the fields of a %s at %j', (kind, path, fields) => {
  expect(fieldsAt(contentSchemas[kind], path)).toEqual(fields);
});

test.each([
  ['skill', ['summary'], /^What the skill is/],
  ['role', ['levels', 'junior', 'stack'], /^The technologies/],
  ['skill', ['resources', 0, 'url'], /^Its address/],
  ['skill', ['nonsense'], /^$/],
] as const)('says what the field of a %s at %j is for', (kind, path, text) => {
  expect(describeField(contentSchemas[kind], path)).toMatch(text);
});
