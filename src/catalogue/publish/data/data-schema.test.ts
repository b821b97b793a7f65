import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { drawnCatalogue } from '../../../../tests/fixtures/drawn-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { catalogueData } from './catalogue-data.ts';
import { dataKinds, dataSchema, dataSchemas, type DataKind } from './data-schema.ts';
import { roleData } from './role-data.ts';
import { skillData } from './skill-data.ts';
import { jsonSchemaFields } from '../../../../tests/fixtures/json-schema-fields.ts';

const urls = createUrls('/project/');

test.each(dataKinds)('the schema of %s files describes them and all fields, and is valid JSON', (kind) => {
  const schema = dataSchema(kind);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Rolebook data: ${kind}`,
    description: expect.stringMatching(/\S/) as unknown,
  });
  expect(jsonSchemaFields(schema).filter(([, field]) => !/\S/.test(field.description ?? ''))).toEqual([]);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test.each(dataKinds)('the published schema of %s files allows fields of later versions', (kind) => {
  expect(JSON.stringify(dataSchema(kind))).not.toContain('"additionalProperties":false');
});

test('the files of any catalogue match their schemas and have no additional fields', () => {
  const published = Object.fromEntries(dataKinds.map((kind) => [kind, z.fromJSONSchema(dataSchema(kind))]));
  const faultsOf = (kind: DataKind, payload: object): unknown[] => {
    const value: unknown = JSON.parse(JSON.stringify(payload));
    return [published[kind], dataSchemas[kind]].flatMap((one) => one?.safeParse(value).error?.issues ?? []);
  };
  fc.assert(
    fc.property(drawnCatalogue, (catalogue) => {
      expect([
        ...faultsOf('catalogue', catalogueData(catalogue, urls, undefined)),
        ...catalogue.roles.flatMap((role) => faultsOf('role', roleData(role, urls))),
        ...catalogue.skills.flatMap((skill) => faultsOf('skill', skillData(skill, urls))),
      ]).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
