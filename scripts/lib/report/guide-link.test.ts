import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentSchemas } from '#catalogue/schemas/content-file.ts';
import { commonAnchors, GUIDE, guideAnchors, guideLink } from './guide-link.ts';

const guide = readFileSync(GUIDE, 'utf8');

/** The anchors of all headings, as GitHub makes them; a repeated one would have a number. */
const anchors = [...guide.matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
  (groups?.['heading'] ?? '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-'),
);

/** What a row of a table says of a field: its name, and whether it is required. */
interface Row {
  name: string;
  need: string;
}

/** The rows of the section with an anchor. */
function rowsOf(anchor: string): Row[] {
  const section = guide.split(/^(?=#+ )/m).find((part) => {
    const heading = /^#### (?<heading>.+)/.exec(part)?.groups?.['heading'];
    return heading?.toLowerCase().replaceAll(' ', '-') === anchor;
  });
  return [...(section ?? '').matchAll(/^\| `(?<name>[\w.]+)` +\| (?<need>\w+)/gm)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    need: groups?.['need'] ?? '',
  }));
}

interface JsonSchema {
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: JsonSchema | boolean | undefined;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
}

const jsonSchema: z.ZodType<JsonSchema> = z.looseObject({
  properties: z
    .record(
      z.string(),
      z.lazy(() => jsonSchema),
    )
    .optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.union([z.lazy(() => jsonSchema), z.boolean()]).optional(),
  items: z.lazy(() => jsonSchema).optional(),
  anyOf: z.array(z.lazy(() => jsonSchema)).optional(),
});

const schemaByKind = new Map<string, z.ZodType>(Object.entries(contentSchemas));

/** Every field that files of a schema may hold; ids that an editor chooses are left out of its name. */
function fieldsOf(schema: z.ZodType): Row[] {
  return fieldsBelow(jsonSchema.parse(z.toJSONSchema(schema, { io: 'input' })), '');
}

function fieldsBelow(
  { properties, required, additionalProperties, items, anyOf }: JsonSchema,
  above: string,
): Row[] {
  const own = Object.entries(properties ?? {}).flatMap(([name, below]) => [
    { name: above + name, need: required?.includes(name) ? 'required' : 'optional' },
    ...fieldsBelow(below, `${above}${name}.`),
  ]);
  const parts = [
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...(items ? [items] : []),
    ...(anyOf ?? []),
  ];
  return [...own, ...parts.flatMap((part) => fieldsBelow(part, above))];
}

test.each([...Object.values(guideAnchors), ...Object.values(commonAnchors)])(
  'the guide has one section #%s',
  (anchor) => {
    expect(anchors.filter((known) => known === anchor)).toEqual([anchor]);
  },
);

describe.each(Object.entries(guideAnchors))('the section on a %s (#%s)', (name, anchor) => {
  test('names every field, no other, and which ones are required', () => {
    expect(rowsOf(anchor)).toEqual(fieldsOf(schemaByKind.get(name) ?? z.never()));
  });
});

test.each([
  ['site.yaml', 'site'],
  ['skills/data/redis.yaml', 'skills'],
  ['skills/redis.yaml', 'skills'],
  ['roles/tester/role.yaml', 'roles'],
  ['roles/tester/requirements/data.yaml', 'requirements'],
  ['roles', 'roles'],
  ['guides/reading.mdx', 'front-matter-of-guides'],
  ['teams/core.yaml', 'the-list-of-files'],
  ['', 'the-list-of-files'],
])('of the file %j one reads more in #%s', (file, anchor) => {
  const link = `${relative(process.cwd(), GUIDE)}#${anchor}`;
  expect(guideLink(resolve('content'), `content/${file}`)).toBe(link);
});
