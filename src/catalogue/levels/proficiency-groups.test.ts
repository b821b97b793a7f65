import { expect, test } from 'vitest';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { groupByProficiency, type ProficiencyGroup } from './proficiency-groups.ts';

/** The groups of a skill of the MLOps Engineer, with some of the content replaced. */
function groupsOf(skill: string, changes: Partial<SmallContent> = {}): ProficiencyGroup[] {
  const { roles, scale } = smallCatalogue(changes);
  const rows = pick(roles, 'mlops-engineer').matrix.flatMap((section) => section.rows);
  const row = rows.find((candidate) => candidate.skill.id === skill);
  if (row === undefined) throw new Error(`the role does not use ${skill}`);
  return groupByProficiency(row, scale);
}

/** Each group as its proficiency and the levels that ask for it. */
function outline(groups: ProficiencyGroup[]): [proficiency: string, levels: string[]][] {
  return groups.map(({ proficiency, requirements }) => [
    proficiency.id,
    requirements.map(({ level }) => level.id),
  ]);
}

/** What the MLOps Engineer needs of PyTorch, which nothing describes: level to proficiency. */
function asking(proficiencyByLevel: Record<string, string>): Partial<SmallContent> {
  const pytorch = Object.fromEntries(
    Object.entries(proficiencyByLevel).map(([level, proficiency]) => [level, { proficiency }]),
  );
  return { requirements: { 'mlops-engineer/machine-learning': { pytorch } } };
}

test('a row is grouped up the scale, in whatever order its texts are written', () => {
  expect(outline(groupsOf('mlflow'))).toEqual([
    ['awareness', ['junior']],
    ['working', ['middle']],
    ['advanced', ['senior']],
    ['expert', []],
  ]);
});

test('a row that goes down the scale is grouped up the scale all the same', () => {
  expect(outline(groupsOf('pytorch', asking({ junior: 'expert', senior: 'awareness' })))).toEqual([
    ['awareness', ['senior']],
    ['expert', ['junior']],
  ]);
});

test('levels that ask for the same stand together, lowest first', () => {
  const changes = asking({ senior: 'working', junior: 'working', middle: 'advanced' });
  expect(outline(groupsOf('pytorch', changes))).toEqual([
    ['working', ['junior', 'senior']],
    ['advanced', ['middle']],
  ]);
});

test('a proficiency that no level asks for is kept where the skill describes it', () => {
  expect(groupsOf('mlflow').at(-1)).toMatchObject({ descriptor: 'Extends it.', requirements: [] });
});

test('a proficiency that no level asks for is left out where the skill does not describe it', () => {
  expect(outline(groupsOf('secrets'))).toEqual([['working', ['junior']]]);
});

test('levels that ask for nothing are in no group', () => {
  expect(outline(groupsOf('pytorch'))).toEqual([['working', ['senior']]]);
});

test("a skill's own text goes before that of the scale", () => {
  const [awareness] = groupsOf('mlflow');
  expect(awareness?.proficiency.means).toBe('Knows what it is.');
  expect(awareness?.descriptor).toBe('Opens a run.');
});

test('the text of the scale stands in where the skill has none', () => {
  const [awareness] = groupsOf('pytorch', asking({ junior: 'awareness' }));
  expect(awareness?.descriptor).toBe('Knows what it is.');
});

test('there is no text where neither the skill nor the scale has one', () => {
  const [working] = groupsOf('pytorch', asking({ junior: 'working' }));
  expect(working).toMatchObject({ proficiency: { id: 'working' }, descriptor: undefined });
});
