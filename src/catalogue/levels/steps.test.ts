import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatrixRow, Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { asksSame, climbBetween, stepsOf, type Climb } from './steps.ts';
import { pathsOf, pathTo } from './tracks.ts';

type Cells = SmallContent['requirements'][string][string];
type Cell = NonNullable<NonNullable<Cells>['junior']>;

/** MLflow in a role with two tracks after Middle. The skill has a descriptor for Advanced and none for Working. */
function rowWith(cells: Cells): { row: MatrixRow; scale: Proficiency[] } {
  const levels = {
    junior: null,
    middle: null,
    senior: null,
    lead: { name: 'Lead', after: 'middle' },
    head: { name: 'Head' },
  };
  const { roles, scale } = smallCatalogue({
    skills: { 'tools/mlflow': { name: 'MLflow', descriptors: { advanced: 'Operates a server.' } } },
    roles: { tester: { name: 'Tester', levels } },
    requirements: { 'tester/tools': { mlflow: cells } },
  });
  const row = pick(roles, 'tester').matrix[0]?.rows[0];
  if (row === undefined) throw new Error('the role has no requirements');
  return { row, scale };
}

function stepsTo(cells: Cells, levelId: string): string[][] {
  const { row } = rowWith(cells);
  const steps = stepsOf(row, pathTo(pick(row.role.levels, levelId)));
  return steps.map(({ requirements }) => requirements.map(({ level }) => level.id));
}

const working = { proficiency: 'working' };
const advanced = { proficiency: 'advanced' };

describe('from one level to another, a row requires', () => {
  test.each<[string, Cell, Cell, Climb]>([
    ['the same if neither has a text', working, working, 'same'],
    [
      'the same if only line breaks differ',
      { ...working, expects: 'Runs\nit.' },
      { ...working, expects: 'Runs it.' },
      'same',
    ],
    [
      'the same if a text repeats the descriptor',
      advanced,
      { ...advanced, expects: 'Operates a server.' },
      'same',
    ],
    ['the same if one is mandatory', working, { ...working, mandatory: true }, 'same'],
    ['the same if only the example differs', working, { ...working, example: 'Runs one.' }, 'same'],
    ['more depth, with another text or none', { ...working, expects: 'Runs it.' }, advanced, 'deeper'],
    [
      'more depth, with the same text',
      { ...working, expects: 'Runs it.' },
      { ...advanced, expects: 'Runs it.' },
      'deeper',
    ],
    [
      'more at the same depth if the text differs',
      { ...working, expects: 'Runs it.' },
      { ...working, expects: 'Sets it up.' },
      'raised',
    ],
    ['something other than the descriptor', advanced, { ...advanced, expects: 'Sets it up.' }, 'raised'],
    ['less depth', advanced, working, 'raised'],
    [
      'less depth with the same text',
      { ...advanced, expects: 'Runs it.' },
      { ...working, expects: 'Runs it.' },
      'raised',
    ],
    ['a proficiency after none', { expects: 'Runs it.' }, { ...working, expects: 'Runs it.' }, 'raised'],
    ['no proficiency after one', working, { expects: 'Runs it.' }, 'raised'],
    ['the same without proficiencies', { expects: 'Runs it.' }, { expects: 'Runs it.' }, 'same'],
    ['more without proficiencies', { expects: 'Runs it.' }, { expects: 'Sets it up.' }, 'raised'],
    ['the same if both are only marks', {}, {}, 'same'],
  ])('%s', (_, junior, middle, climb) => {
    const { row, scale } = rowWith({ junior, middle });
    const [from, to] = row.cells.filter((cell) => cell !== undefined);
    if (from === undefined || to === undefined) throw new Error('the row has no two levels');
    expect(climbBetween(from, to, scale)).toBe(climb);
    expect(asksSame(from, to)).toBe(climb === 'same');
  });
});

describe('the steps of a row', () => {
  const runs = { ...working, expects: 'Runs it.' };
  const sets = { ...working, expects: 'Sets it up.' };

  test.each<[string, Cells, string, string[][]]>([
    ['are none if nothing is required', { head: working }, 'senior', []],
    [
      'join neighbors that require the same',
      { junior: runs, middle: runs, senior: sets },
      'senior',
      [['junior', 'middle'], ['senior']],
    ],
    [
      'join across a level that requires nothing',
      { junior: runs, senior: runs },
      'senior',
      [['junior', 'senior']],
    ],
    [
      'separate equal requirements with another between them',
      { junior: runs, middle: sets, senior: runs },
      'senior',
      [['junior'], ['middle'], ['senior']],
    ],
    [
      'leave out levels of another track',
      { middle: runs, senior: sets, lead: advanced, head: advanced },
      'head',
      [['middle'], ['lead', 'head']],
    ],
    ['end with the path', { junior: runs, senior: sets }, 'middle', [['junior']]],
  ])('%s', (_, cells, level, steps) => {
    expect(stepsTo(cells, level)).toEqual(steps);
  });

  test('contain each level with a requirement once, and are equal within but not between steps', () => {
    const anyCell = fc.option(
      fc.record(
        {
          proficiency: fc.constantFrom('working', 'advanced'),
          expects: fc.constantFrom('Runs it.', 'Sets it up.', 'Operates a server.'),
          mandatory: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    );
    const levels = ['junior', 'middle', 'senior', 'lead', 'head'];
    const anyCells = fc
      .tuple(...levels.map(() => anyCell))
      .map((cells) =>
        Object.fromEntries(cells.flatMap((cell, index) => (cell ? [[levels[index] ?? '', cell]] : []))),
      )
      .filter((cells) => Object.keys(cells).length > 0);
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { row } = rowWith(cells);
        for (const path of pathsOf(row.role)) {
          const steps = stepsOf(row, path).map(({ requirements }): Requirement[] => requirements);
          const asked = path.map(({ index }) => row.cells[index]).filter((cell) => cell !== undefined);
          expect(steps.flat()).toEqual(asked);
          asked.forEach((cell, index) => {
            const next = asked[index + 1];
            if (next === undefined) return;
            const isOneStep = steps.some((step) => step.includes(cell) && step.includes(next));
            expect(isOneStep).toBe(asksSame(cell, next));
          });
        }
      }),
      { numRuns: 100 },
    );
  });
});
