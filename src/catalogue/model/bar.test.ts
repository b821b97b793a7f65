import { describe, expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { barOf, barSourceOf, barText, isSameBar, meaningOf, type BarSource } from './bar.ts';
import type { Requirement } from './catalogue.ts';
import { requirementsOf } from './counts.ts';

type Cell = NonNullable<NonNullable<SmallContent['requirements'][string][string]>['junior']>;

/** Builds requirements for a skill with one descriptor. The scale has a meaning for Awareness, but none for Working. */
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
    ['the text of the role', { proficiency: 'advanced', expects: 'Teaches it.' }, 'Teaches it.', 'expects'],
    ['the text of the role without a proficiency', { expects: 'Teaches it.' }, 'Teaches it.', 'expects'],
    ['the descriptor at the proficiency', { proficiency: 'advanced' }, 'Edits by macros.', 'descriptor'],
    ['the meaning of the proficiency', { proficiency: 'awareness' }, 'Knows what it is.', 'means'],
    ['nothing if the content has none of these', { proficiency: 'working' }, undefined, undefined],
    ['nothing for a mark', {}, undefined, undefined],
    ['never the example', { proficiency: 'working', example: 'Edits one file.' }, undefined, undefined],
  ])('%s', (_, cell, bar, source) => {
    const [requirement] = requirementsFor(cell);
    expect(requirement && barOf(requirement)).toBe(bar);
    expect(requirement && barSourceOf(requirement)).toBe(source);
  });
});

test('the meaning of a proficiency for a skill is its descriptor, else the general one', () => {
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
    'texts that differ only in line breaks are the same',
    { expects: 'Edits\n  it.' },
    { expects: 'Edits it.' },
    true,
  ],
  [
    'a text with the words of the descriptor is the same',
    { expects: 'Edits by macros.' },
    { proficiency: 'advanced' },
    true,
  ],
  ['two requirements without a bar are the same', {}, { proficiency: 'working' }, true],
  ['texts that differ in case are not the same', { expects: 'Edits it.' }, { expects: 'edits it.' }, false],
  ['a text and no text are not the same', { expects: 'Edits it.' }, {}, false],
])('%s', (_, one, other, isSame) => {
  const [first, second] = requirementsFor(one, other);
  expect(first && second && isSameBar(first, second)).toBe(isSame);
});

test('returns the bar with single spaces, or an empty string without a bar', () => {
  expect(requirementsFor({ expects: 'Edits\n\n- a\n- b' }, {}).map(barText)).toEqual(['Edits - a - b', '']);
});
