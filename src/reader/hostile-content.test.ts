import { expect, test } from 'vitest';
import { contentKinds, contentSchema } from '#catalogue/publish/data/content-schema.ts';
import { everyField } from '../../tests/fixtures/hostile/every-field.ts';
import { fields } from '../../tests/fixtures/hostile/field-places.ts';
import { fieldFaultOf } from '../../tests/fixtures/hostile/field-fault.ts';
import { payloads, SHOWN } from '../../tests/fixtures/hostile/payloads.ts';
import { sampled } from '../../tests/setup/thorough.ts';

/** Unless tests are thorough, each payload is tried in one field of this many, and the next payload in other fields. */
const EVERY = 12;

test('the corpus has many payloads, with unique names and texts', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(80);
  expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
});

test('the content of the corpus has every field of the schemas', () => {
  const used = new Set(
    JSON.stringify(everyField)
      .match(/"\w+"(?=:)/g)
      ?.map((name) => name.slice(1, -1)),
  );
  const known = contentKinds.flatMap((kind) => propertiesIn(contentSchema(kind)));
  expect(known.length).toBeGreaterThan(40);
  expect(known.filter((name) => !used.has(name) && name !== '$schema')).toEqual([]);
});

const numbered = payloads.map((payload, number) => ({ ...payload, number }));

test.each(numbered)('$name is shown or refused in every field as the table says', (payload) => {
  const tried = sampled(fields, (_, index) => (index + payload.number) % EVERY === 0);
  expect(tried.length).toBeGreaterThan(0);
  const faults = tried.flatMap((field) => {
    const fault = fieldFaultOf(field, payload);
    return fault === undefined ? [] : [`${field.file} ${field.path.join('.')}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('harmless text is accepted', () => {
  const harmless = { name: 'none', text: 'Reads **it**.', inLine: SHOWN, inText: SHOWN, isNameLike: true };
  const open = fields.filter(({ kind }) => kind !== 'narrow');
  expect(open.length).toBeGreaterThan(30);
  for (const field of open) expect(fieldFaultOf(field, harmless)).toBeUndefined();
});

function propertiesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...propertiesIn(value),
  ]);
}
