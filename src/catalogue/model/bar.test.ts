import { describe, expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { barOf, barSourceOf, barText, isSameBar, meaningOf, type BarSource } from './bar.ts';
import type { Requirement } from './catalogue.ts';
import { requirementsOf } from './counts.ts';

type Cell = NonNullable<NonNullable<SmallContent['requirements'][string][string]>['junior']>;

/** Requirements for a skill that has one descriptor; what Awareness means the scale says, of Working it says nothing. */
function requirementsFor(...cells: Cell[]): Requirement[] {
  const levels = cells.map((cell, index) => [`l${index}`, cell] as const);
  const { roles } = smallCatalogue({
    skills: { 'tools/vim': { name: 'Vim', descriptors: { advanced: 'Edits by macros.' } } },
    roles: {
      tester: { name: 'Tester', levels: Object.fromEntries(levels.map(([id]) => [id, { name: id }])) },
    },
    requirements: { 'tester/tools': { vim: Object.fromEntries(levels) } },
  });
  return roles.flatMap((role) => [...requirementsOf(role)]);
}

describe('the bar is', () => {
  test.each<[string, Cell, string | undefined, BarSource | undefined]>([
    ['what the role expects', { proficiency: 'advanced', expects: 'Teaches it.' }, 'Teaches it.', 'expects'],
    ['what the role expects without a proficiency', { expects: 'Teaches it.' }, 'Teaches it.', 'expects'],
    ['the descriptor at the proficiency', { proficiency: 'advanced' }, 'Edits by macros.', 'descriptor'],
    ['what the proficiency means', { proficiency: 'awareness' }, 'Knows what it is.', 'means'],
    ['nothing where the content says none of it', { proficiency: 'working' }, undefined, undefined],
    ['nothing of a mark', {}, undefined, undefined],
    ['never the example', { proficiency: 'working', example: 'Edits one file.' }, undefined, undefined],
  ])('%s', (_, cell, bar, source) => {
    const [requirement] = requirementsFor(cell);
    expect(requirement && barOf(requirement)).toBe(bar);
    expect(requirement && barSourceOf(requirement)).toBe(source);
  });
});

test('what a proficiency means for a skill is its descriptor, else what it means for any', () => {
  const { scale, skills } = smallCatalogue();
  const secrets = skills.find(({ id }) => id === 'secrets');
  expect(secrets && scale.map((proficiency) => meaningOf(secrets, proficiency))).toEqual([
    'Knows what it is.',
    'Keeps a password out of the code.',
    undefined,
    undefined,
  ]);
});

test.each<[string, Cell, Cell, boolean]>([
  [
    'one text with lines broken elsewhere is the same',
    { expects: 'Edits\n  it.' },
    { expects: 'Edits it.' },
    true,
  ],
  [
    'the words of the descriptor are the same',
    { expects: 'Edits by macros.' },
    { proficiency: 'advanced' },
    true,
  ],
  ['two without a bar have the same', {}, { proficiency: 'working' }, true],
  ['another letter is another bar', { expects: 'Edits it.' }, { expects: 'edits it.' }, false],
  ['a text and none differ', { expects: 'Edits it.' }, {}, false],
])('%s', (_, one, other, isSame) => {
  const [first, second] = requirementsFor(one, other);
  expect(first && second && isSameBar(first, second)).toBe(isSame);
});

test('the bar as a text has single spaces, and is empty where there is none', () => {
  expect(requirementsFor({ expects: 'Edits\n\n- a\n- b' }, {}).map(barText)).toEqual(['Edits - a - b', '']);
});
