import { describe, expect, test } from 'vitest';
import type { SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

type Row = NonNullable<SmallContent['requirements'][string][string]>;

const working = { proficiency: 'working', expects: 'Runs it.' };

describe('a level requires the same as the one below', () => {
  test.each<[string, Row, string, string]>([
    ['with the same text', { junior: working, middle: working }, 'junior', 'middle'],
    [
      'with other line breaks',
      { junior: working, middle: { ...working, expects: 'Runs\nit.' } },
      'junior',
      'middle',
    ],
    [
      'without texts',
      { junior: { proficiency: 'working' }, middle: { proficiency: 'working' } },
      'junior',
      'middle',
    ],
    [
      'without proficiencies',
      { junior: { expects: 'Runs it.' }, middle: { expects: 'Runs it.' } },
      'junior',
      'middle',
    ],
    ['above a level without a requirement', { junior: working, senior: working }, 'junior', 'senior'],
    [
      'if both are mandatory',
      { middle: { ...working, mandatory: true }, senior: { ...working, mandatory: true } },
      'middle',
      'senior',
    ],
    [
      'with other examples',
      { junior: { ...working, example: 'Runs one.' }, middle: working },
      'junior',
      'middle',
    ],
  ])('%s', (_, row, below, level) => {
    expect(lint('same-ask', withTester({ redis: row }))).toEqual([
      `roles/tester/requirements/tools.yaml redis.${level}: the level requires the same as ${below}: say in "expects" what is new, raise the proficiency, make it mandatory, or leave the level out`,
    ]);
  });
});

describe('a level requires something else', () => {
  test.each<[string, Row]>([
    ['deeper', { junior: working, middle: { ...working, proficiency: 'advanced' } }],
    ['less deep', { junior: working, middle: { ...working, proficiency: 'awareness' } }],
    ['and mandatory', { junior: working, middle: { ...working, mandatory: true } }],
    ['no longer mandatory', { junior: { ...working, mandatory: true }, middle: working }],
    ['with another text', { junior: working, middle: { ...working, expects: 'Tunes it.' } }],
    ['with a text above none', { junior: { proficiency: 'working' }, middle: working }],
    ['as the first', { senior: working }],
    [
      'than the one below, but the same as a lower one',
      { junior: working, middle: { expects: 'Tunes it.' }, senior: working },
    ],
  ])('%s', (_, row) => {
    expect(lint('same-ask', withTester({ redis: row }))).toEqual([]);
  });
});

test('compares levels along their path', () => {
  const levels = {
    junior: null,
    staff: { name: 'Staff', after: 'junior' },
    manager: { name: 'Manager', after: 'junior' },
  };
  const row = { junior: { expects: 'Runs it.' }, staff: working, manager: working };
  const changes = withTester({ redis: row }, { roles: { tester: { name: 'Tester', levels } } });
  expect(lint('same-ask', changes)).toEqual([]);
  const again = withTester({ redis: { ...row, junior: working } }, { roles: changes.roles ?? {} });
  expect(lint('same-ask', again)).toEqual([
    expect.stringContaining('redis.staff: the level requires the same as junior'),
    expect.stringContaining('redis.manager: the level requires the same as junior'),
  ]);
});
