import { expect, test } from 'vitest';
import { anyIdSchema, contentKinds, contentSchema, frameworkJsonSchema } from './content-schema.ts';
import { jsonSchemaFields } from '../../../../tests/fixtures/json-schema-fields.ts';

const fields: Record<string, readonly string[]> = {
  site: [
    'name',
    'description',
    'url',
    'language',
    'repository',
    'host',
    'branch',
    'grade',
    'lint',
    'licence',
    'discussions',
    'comments',
    'brand',
    'parts',
    'navigation',
    'footer',
    'texts',
    'robots',
    'head',
  ],
  family: ['name', 'summary', 'hue', 'former_ids'],
  domain: ['name', 'code', 'summary', 'order', 'owner', 'groups', 'former_ids'],
  skill: [
    'name',
    'code',
    'group',
    'summary',
    'aliases',
    'descriptors',
    'evidence',
    'resources',
    'codes',
    'owner',
    'reviewed',
    'former_ids',
  ],
  role: [
    'name',
    'code',
    'family',
    'tagline',
    'summary',
    'aliases',
    'codes',
    'levels',
    'domains',
    'key_domains',
    'former_ids',
  ],
  guide: ['title', 'summary', 'order'],
  proposal: ['title', 'state', 'url', 'opened', 'closed', 'votes', 'reviews', 'about'],
};
const lists: Record<string, readonly string[]> = {
  ladder: ['id', 'name', 'short', 'scope', 'former_ids'],
  scale: ['id', 'name', 'letter', 'value', 'means', 'former_ids'],
};
const required: Record<string, readonly string[]> = {
  site: ['name', 'description', 'url'],
  family: ['name'],
  domain: ['name'],
  skill: ['name'],
  role: ['name', 'levels'],
  guide: ['title'],
  proposal: ['title', 'state', 'url', 'opened'],
};

test('has a schema for each kind of content file', () => {
  expect(contentKinds.toSorted()).toEqual(
    [...Object.keys(fields), ...Object.keys(lists), 'requirements'].toSorted(),
  );
});

test.each(contentKinds)('the schema of a %s file has a description and is valid JSON', (kind) => {
  const schema = contentSchema(kind);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Rolebook ${kind} file`,
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test.each(Object.entries(fields))('a %s file has the fields %j and no others', (kind, names) => {
  const schema = Object(contentSchema(contentKinds.find((known) => known === kind) ?? 'site'));
  expect(Object.keys(schema.properties)).toEqual(names);
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: required[kind] });
});

test.each(Object.entries(lists))('a %s file is a list of %j', (kind, names) => {
  const schema = Object(contentSchema(contentKinds.find((known) => known === kind) ?? 'site'));
  expect(schema).toMatchObject({ type: 'array', minItems: 1 });
  expect(Object.keys(schema.items.properties)).toEqual(names);
});

test('a requirements file maps skills to rows, which may be empty, with fields and a requirement for each level', () => {
  const requirement = {
    properties: {
      proficiency: { type: 'string' },
      mandatory: { type: 'boolean' },
      expects: { type: 'string' },
      example: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, maxItems: 3 }] },
    },
    additionalProperties: false,
  };
  const row = {
    properties: { alternatives: { type: 'array', items: anyIdSchema() } },
    propertyNames: anyIdSchema(),
    additionalProperties: requirement,
  };
  const schema = contentSchema('requirements');
  expect(schema).toMatchObject({ additionalProperties: { anyOf: [row, { type: 'null' }] } });
  expect(JSON.stringify(schema)).not.toContain('"required"');
});

test('completion suggests the allowed values of a field', () => {
  expect(contentSchema('skill')).toMatchObject({
    properties: {
      resources: {
        items: { properties: { kind: { enum: ['docs', 'course', 'book', 'article', 'practice'] } } },
      },
    },
  });
});

test('a level of a role may be empty', () => {
  expect(contentSchema('role')).toMatchObject({
    properties: { levels: { additionalProperties: { anyOf: [{ type: 'object' }, { type: 'null' }] } } },
  });
});

test.each(contentKinds)('the schema of a %s file describes the file and all fields', (kind) => {
  const schema = contentSchema(kind);
  const fields = jsonSchemaFields(schema);
  expect(schema.description).toMatch(/\S/);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(([, { description = '' }]) => description.trim() === '')).toEqual([]);
});

test('completion of a field inserts no example', () => {
  // Editors insert the `examples` of a schema into files, so examples are part of the descriptions instead.
  for (const kind of contentKinds) expect(JSON.stringify(contentSchema(kind))).not.toContain('"examples":');
});

test('the published schema does not refer to the ids of the content', () => {
  for (const kind of contentKinds) expect(JSON.stringify(contentSchema(kind))).not.toContain('$ref');
  expect(contentSchema('role')).toMatchObject({
    properties: { family: anyIdSchema(), levels: { propertyNames: anyIdSchema() } },
  });
});

test.each([
  ['role', '/properties/family', 'family'],
  ['role', '/properties/domains/items', 'domain'],
  ['role', '/properties/key_domains/items', 'domain'],
  ['role', '/properties/levels/allOf/0', 'level-keys'],
  ['skill', '/properties/group', 'group'],
  ['skill', '/properties/descriptors/allOf/0', 'proficiency-keys'],
  ['requirements', '/allOf/0', 'skill-keys'],
  ['requirements', '/additionalProperties/anyOf/0/allOf/0', 'level-keys'],
  ['requirements', '/additionalProperties/anyOf/0/properties/alternatives/items', 'skill'],
  [
    'requirements',
    '/additionalProperties/anyOf/0/additionalProperties/properties/proficiency',
    'proficiency',
  ],
] as const)('the schema of a %s file with ids refers at %s to those of %s', (kind, pointer, definition) => {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => Object(value)[key], contentSchema(kind, 'ids.json'));
  expect(found).toMatchObject({ $ref: `ids.json#/$defs/${definition}` });
});

test('the schema of a framework contains those of its files, and requires the domain of each skill', () => {
  const schema = Object(frameworkJsonSchema());
  const parts = ['site', 'ladder', 'scale', 'families', 'domains', 'skills', 'roles'];
  expect(Object.keys(schema.properties)).toEqual(['$schema', ...parts]);
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  const { skills, roles, domains, ladder } = schema.properties;
  expect(domains).toMatchObject({
    propertyNames: anyIdSchema(),
    additionalProperties: { properties: Object(contentSchema('domain')).properties },
  });
  expect(ladder.items).toEqual(Object(contentSchema('ladder')).items);
  expect(skills.additionalProperties).toMatchObject({
    required: ['domain', 'name'],
    properties: Object(contentSchema('skill')).properties,
    additionalProperties: false,
  });
  expect(roles.additionalProperties).toMatchObject({
    properties: {
      ...Object(contentSchema('role')).properties,
      requirements: { additionalProperties: Object(contentSchema('requirements')).additionalProperties },
    },
    additionalProperties: false,
  });
});

test('the schema of a framework is valid JSON and describes all fields', () => {
  const schema = frameworkJsonSchema();
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(JSON.stringify(schema)).not.toContain('$ref');
  expect(schema.description).toMatch(/\S/);
  const unexplained = jsonSchemaFields(schema).filter(
    ([, { description = '' }]) => description.trim() === '',
  );
  expect(unexplained).toEqual([]);
});
