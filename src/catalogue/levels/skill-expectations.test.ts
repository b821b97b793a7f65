import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnCatalogue } from '../../../tests/fixtures/drawn-catalogue.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { pathTo } from './tracks.ts';
import { laddersOf, type SkillLadders } from './skill-expectations.ts';

const ladder = ['junior', 'middle', 'senior', 'expert'].map((id) => ({ id, name: id }));

interface DrawnRole {
  levels: Record<string, object | null>;
  /** The levels that require the skill; all levels by default. */
  asks?: string[];
}

function laddersIn(roles: Record<string, DrawnRole>): SkillLadders {
  const catalogue = smallCatalogue({
    ladder,
    roles: Object.fromEntries(
      Object.entries(roles).map(([id, { levels }]) => [id, { name: id.toUpperCase(), levels }]),
    ),
    requirements: Object.fromEntries(
      Object.entries(roles).map(([id, { levels, asks = Object.keys(levels) }]) => [
        `${id}/tools`,
        { 'c-star': Object.fromEntries(asks.map((level) => [level, { expects: 'Writes.' }])) },
      ]),
    ),
  });
  return laddersOf(pick(catalogue.skills, 'c-star'), catalogue.ladder);
}

const columns = ({ shared }: SkillLadders) => shared.map(({ levels }) => levels.map(({ name }) => name));
const ownOf = ({ own }: SkillLadders) =>
  own.map(({ row, tracks }) => [
    row.role.id,
    tracks.map(({ name, requirements }) => [name, requirements.map(({ level }) => level.id)]),
  ]);

describe('roles that share levels', () => {
  test('have one column for each of their levels, in the order of the ladder', () => {
    const ladders = laddersIn({
      a: { levels: { middle: null, senior: null } },
      b: { levels: { junior: null, senior: null, expert: null } },
    });
    expect(columns(ladders)).toEqual([['junior', 'middle', 'senior', 'expert']]);
    expect(ladders.own).toEqual([]);
  });

  test('place a level outside the ladder by its position on a path', () => {
    const ladders = laddersIn({
      a: { levels: { junior: null, solo: { name: 'Solo' }, senior: null } },
      b: { levels: { junior: null, senior: null } },
    });
    expect(columns(ladders)).toEqual([['junior', 'Solo', 'senior']]);
  });

  test('share columns although a level has another name in one role', () => {
    const ladders = laddersIn({
      a: { levels: { junior: null, senior: { name: 'Boss' } } },
      b: { levels: { junior: null, senior: null } },
    });
    expect(columns(ladders)).toEqual([['junior', 'Boss', 'senior']]);
  });

  test('are separate from roles that share other levels', () => {
    const ladders = laddersIn({
      a: { levels: { junior: null } },
      b: { levels: { x: { name: 'X' }, y: { name: 'Y' } } },
      c: { levels: { junior: null, senior: null } },
      d: { levels: { x: { name: 'X' } } },
    });
    expect(columns(ladders)).toEqual([
      ['junior', 'senior'],
      ['X', 'Y'],
    ]);
  });

  test('have a column for each level even if they order the levels differently', () => {
    const ladders = laddersIn({
      a: { levels: { x: { name: 'X' }, y: { name: 'Y' } } },
      b: { levels: { y: { name: 'Y' }, x: { name: 'X' } } },
    });
    expect(columns(ladders).map((names) => names.toSorted())).toEqual([['X', 'Y']]);
  });
});

describe('a role', () => {
  test('that shares no level with others has its own ladder', () => {
    const ladders = laddersIn({
      a: { levels: { junior: null, senior: null } },
      b: { levels: { x: { name: 'X' }, y: { name: 'Y' } }, asks: ['y'] },
    });
    expect(columns(ladders)).toEqual([]);
    expect(ownOf(ladders)).toEqual([
      ['a', [[undefined, ['junior', 'senior']]]],
      ['b', [[undefined, ['y']]]],
    ]);
  });

  test('with more levels than columns fit has its own ladder, even as the only role', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const levels = Object.fromEntries(names.map((name) => [`l-${name}`, { name }]));
    expect(laddersIn({ a: { levels } }).shared).toEqual([]);
    expect(columns(laddersIn({ a: { levels, asks: ['l-a', 'l-b'] } }))).toEqual([['a', 'b']]);
  });

  test('with tracks has its own ladder, without tracks that require nothing', () => {
    const levels = {
      junior: null,
      senior: null,
      staff: { name: 'Staff', after: 'senior' },
      manager: { name: 'Manager', after: 'senior', track: 'Management' },
    };
    expect(ownOf(laddersIn({ a: { levels, asks: ['junior', 'manager'] } }))).toEqual([
      [
        'a',
        [
          [undefined, ['junior']],
          ['Management', ['manager']],
        ],
      ],
    ]);
  });
});

test('in every catalogue, each requirement is in one ladder, once, and after those below it', () => {
  fc.assert(
    fc.property(drawnCatalogue, (catalogue) => {
      for (const skill of catalogue.skills) {
        const { shared, own } = laddersOf(skill, catalogue.ladder);
        const lists = [
          ...shared.map(({ levels }) => levels.flatMap(({ requirements }) => requirements)),
          ...own.map(({ tracks }) => tracks.flatMap(({ requirements }) => requirements)),
        ];
        const asked = skill.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
        expect(new Set(lists.flat())).toEqual(new Set(asked));
        expect(lists.flat()).toHaveLength(asked.length);
        const misplaced = lists.flatMap((list) =>
          list.filter(({ level, row }, index) => {
            const above = list.slice(0, index).filter((one) => one.row === row);
            return above.some((one) => pathTo(one.level).slice(0, -1).includes(level));
          }),
        );
        expect(misplaced).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
