import { expect, test } from 'vitest';
import { contentSchemas } from './content-file.ts';
import { describeField, fieldsAt, idKindOfKeys, idKindOfValue } from './schema-fields.ts';

test.each([
  ['family', [], ['name', 'summary', 'hue', 'former_ids']],
  ['skill', ['resources', 0], ['title', 'url', 'kind']],
  ['site', ['grade'], ['share', 'no_occasion']],
  ['site', ['lint'], ['off']],
  ['requirements', ['mlflow', 'junior'], ['proficiency', 'mandatory', 'expects', 'example']],
  ['requirements', ['mlflow'], ['alternatives']],
  ['skill', ['name'], []],
] as const)('knows the fields of a %s at %j', (kind, path, fields) => {
  expect(fieldsAt(contentSchemas[kind], path)).toEqual(fields);
});

test.each([
  ['skill', ['summary'], /^What the skill is/],
  ['role', ['levels', 'junior', 'stack'], /^The technologies/],
  ['skill', ['resources', 0, 'url'], /^Its address/],
  ['skill', ['nonsense'], /^$/],
] as const)('describes the field of a %s at %j', (kind, path, text) => {
  expect(describeField(contentSchemas[kind], path)).toMatch(text);
});

test.each([
  ['role', 'family'],
  ['skill', 'group'],
] as const)('knows the kind of the reference in a %s: %s', (kind, field) => {
  expect(idKindOfValue(contentSchemas[kind], [field])).toBe(field);
});

test.each([
  ['requirements', [], 'skill'],
  ['requirements', ['mlflow'], 'level'],
  ['role', ['levels'], 'level'],
  ['skill', ['descriptors'], 'proficiency'],
  ['role', [], undefined],
  ['domain', ['groups'], undefined],
] as const)('knows the kind of the keys in a %s at %j', (kind, path, of) => {
  expect(idKindOfKeys(contentSchemas[kind], path)).toBe(of);
});
