import { describe, expect, test } from 'vitest';
import { combineValues } from './combine-values.ts';

const print = (value: unknown): string => JSON.stringify(value);

describe('the value of a file after an import', () => {
  test('is the imported value if there was no file', () => {
    expect(combineValues('skill', undefined, { name: 'Bread', aliases: [] })).toEqual({
      name: 'Bread',
      aliases: [],
    });
  });

  test('keeps fields that the import does not name, at any depth', () => {
    const before = {
      name: 'Bread',
      owner: ['ann'],
      descriptors: { working: 'Bakes.', expert: 'Bakes any.' },
    };
    const said = { name: 'Breads', descriptors: { working: 'Bakes it.' } };
    expect(combineValues('skill', before, said)).toEqual({
      name: 'Breads',
      owner: ['ann'],
      descriptors: { working: 'Bakes it.', expert: 'Bakes any.' },
    });
  });

  test('replaces lists completely', () => {
    const before = { name: 'Bread', aliases: ['Loaf', 'Roll'] };
    expect(combineValues('skill', before, { name: 'Bread', aliases: ['Bun'] })).toEqual({
      name: 'Bread',
      aliases: ['Bun'],
    });
    expect(combineValues('skill', before, { name: 'Bread', aliases: [] })).toEqual({
      name: 'Bread',
      aliases: [],
    });
  });

  test('gains no field that equals its default', () => {
    const before = { name: 'Bread' };
    expect(combineValues('skill', before, { name: 'Bread', aliases: [], descriptors: {} })).toEqual(before);
    const rows = { bread: { junior: { proficiency: 'working' } } };
    const said = { bread: { junior: { proficiency: 'working', mandatory: false } } };
    expect(combineValues('requirements', rows, said)).toEqual(rows);
    expect(combineValues('requirements', said, rows)).toEqual(said);
  });

  test('replaces requirements completely', () => {
    const before = {
      bread: { alternatives: ['cake'], junior: { proficiency: 'working', mandatory: true }, senior: {} },
      cake: { junior: {} },
    };
    const said = { bread: { junior: { expects: 'Bakes it.' } } };
    expect(combineValues('requirements', before, said)).toEqual(said);
  });

  test('orders levels like the import, and leaves others after the level that they followed', () => {
    const before = { levels: { junior: null, middle: { stack: ['Pan'] }, senior: null } };
    const said = { levels: { junior: {}, staff: { name: 'Staff' }, senior: { summary: 'Leads.' } } };
    expect(print(combineValues('role', before, said))).toBe(
      print({
        levels: {
          junior: null,
          middle: { stack: ['Pan'] },
          staff: { name: 'Staff' },
          senior: { summary: 'Leads.' },
        },
      }),
    );
    const turned = { levels: { senior: {}, junior: {} } };
    expect(print(combineValues('role', before, turned))).toBe(
      print({ levels: { senior: null, junior: null, middle: { stack: ['Pan'] } } }),
    );
  });

  test('keeps the fields of a level that is empty in the import', () => {
    const before = { levels: { junior: { stack: ['Pan'] } } };
    for (const empty of [null, {}]) {
      expect(combineValues('role', before, { levels: { junior: empty } })).toEqual(before);
    }
  });

  test('orders rows like the import', () => {
    const before = { bread: { junior: {} }, cake: { junior: {} } };
    const said = { cake: { junior: {} }, bread: { junior: {} } };
    expect(print(combineValues('requirements', before, said))).toBe(print(said));
  });

  test('keeps its own order of fields if the order has no meaning', () => {
    const before = { summary: 'For all.', name: 'Bread', descriptors: { expert: 'Any.', working: 'One.' } };
    const said = { name: 'Bread', descriptors: { working: 'One.', expert: 'Any.' }, summary: 'For all.' };
    expect(print(combineValues('skill', before, said))).toBe(print(before));
  });
});
