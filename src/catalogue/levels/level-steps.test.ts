import { describe, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { describeStep, levelStep, requirementStep, type RequirementStep } from './level-steps.ts';

type Cells = SmallContent['requirements'][string][string];

/** The steps of a role that asks for one skill, MLflow, as the cells say; one sentence a level. */
function sentencesOf(cells: Cells): Record<string, string> {
  const { role, scale } = roleWith(cells);
  const requirements = role.matrix[0]?.rows[0]?.cells.filter((cell) => cell !== undefined) ?? [];
  return Object.fromEntries(
    requirements.map((cell) => [cell.level.id, describeStep(requirementStep(cell, scale))]),
  );
}

function roleWith(cells: Cells) {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null, senior: null } } };
  const requirements = { 'tester/machine-learning': { mlflow: cells } };
  const { scale, roles: built } = smallCatalogue({ roles, requirements });
  return { role: pick(built, 'tester'), scale };
}

/** In which list of a level's step the skill stands. */
function listOf(cells: Cells, levelId: string): string | undefined {
  const { role, scale } = roleWith(cells);
  const { dropped, ...lists } = levelStep(role, pick(role.levels, levelId), scale);
  if (dropped.length > 0) return 'dropped';
  return Object.entries<RequirementStep[]>(lists).find(([, steps]) => steps.length > 0)?.[0];
}

const working = { proficiency: 'working' };

describe('a step in one sentence', () => {
  test.each<[string, Cells, Record<string, string>]>([
    [
      'from the first level on',
      {
        junior: { proficiency: 'awareness' },
        middle: { proficiency: 'working' },
        senior: { proficiency: 'working' },
      },
      {
        junior: 'The first level.',
        middle: 'From Awareness at Junior to Working.',
        senior: 'The same as at Middle.',
      },
    ],
    [
      'that becomes mandatory',
      {
        junior: { proficiency: 'awareness', mandatory: true },
        middle: { proficiency: 'awareness' },
        senior: { proficiency: 'expert', mandatory: true },
      },
      {
        junior: 'The first level, and mandatory from here on.',
        middle: 'The same as at Junior.',
        senior: 'From Awareness at Middle to Expert, and mandatory from here on.',
      },
    ],
    [
      'over a level that is left out',
      { junior: { proficiency: 'awareness' }, senior: { proficiency: 'advanced' } },
      { junior: 'The first level.', senior: 'From Awareness at Junior to Advanced.' },
    ],
    [
      'that starts above the first level',
      { middle: { proficiency: 'working' }, senior: { proficiency: 'working', mandatory: true } },
      { middle: 'New at this level.', senior: 'The same as at Middle, and mandatory from here on.' },
    ],
    [
      'that falls',
      { junior: { proficiency: 'expert' }, middle: { proficiency: 'working' } },
      { junior: 'The first level.', middle: 'From Expert at Junior to Working.' },
    ],
    [
      'that stays as deep, with another text',
      { junior: { ...working, expects: 'Follows it.' }, middle: { ...working, expects: 'Leads it.' } },
      { junior: 'The first level.', middle: 'Still Working, with another criterion than at Junior.' },
    ],
    [
      'without proficiencies',
      {
        junior: { expects: 'Follows it.' },
        middle: { expects: 'Leads it.' },
        senior: { expects: 'Leads\nit.' },
      },
      {
        junior: 'The first level.',
        middle: 'Another criterion than at Junior.',
        senior: 'The same as at Middle.',
      },
    ],
    [
      'from a text to a proficiency',
      { junior: { expects: 'Follows it.' }, middle: working },
      { junior: 'The first level.', middle: 'Another criterion than at Junior.' },
    ],
  ])('%s', (_, cells, sentences) => {
    expect(sentencesOf(cells)).toEqual(sentences);
  });
});

describe('what changes at a level:', () => {
  test.each<[string, Cells, string, string | undefined]>([
    ['a skill that is new', { middle: working }, 'middle', 'added'],
    [
      'a skill that is new and mandatory',
      { middle: { ...working, mandatory: true } },
      'middle',
      'newlyMandatory',
    ],
    [
      'a skill that goes deeper',
      { junior: { proficiency: 'awareness' }, middle: working },
      'middle',
      'deeper',
    ],
    ['a skill that stays', { junior: working, middle: working }, 'middle', 'kept'],
    ['a skill that stays over a gap', { junior: working, senior: working }, 'senior', 'kept'],
    ['a skill that falls', { junior: { proficiency: 'expert' }, middle: working }, 'middle', 'raised'],
    [
      'a skill with another text',
      { junior: working, middle: { ...working, expects: 'Leads it.' } },
      'middle',
      'raised',
    ],
    [
      'a skill that becomes mandatory and deeper',
      { junior: { proficiency: 'awareness' }, middle: { ...working, mandatory: true } },
      'middle',
      'newlyMandatory',
    ],
    ['a skill that is no longer asked', { junior: working }, 'middle', 'dropped'],
    ['a skill that was dropped before', { junior: working }, 'senior', undefined],
    ['a skill that comes later', { senior: working }, 'middle', undefined],
  ])('%s', (_, cells, level, list) => {
    expect(listOf(cells, level)).toBe(list);
  });

  test('each requirement of a level stands in exactly one list', () => {
    const { roles, scale } = smallCatalogue();
    const role: Role = pick(roles, 'mlops-engineer');
    const lists = role.levels.map((level) => {
      const { newlyMandatory, deeper, raised, added, kept } = levelStep(role, level, scale);
      return [newlyMandatory, deeper, raised, added, kept].map((steps) =>
        steps.map((step) => step.requirement.row.skill.id),
      );
    });
    expect(lists).toEqual([
      [['secrets'], [], [], ['mlflow'], []],
      [['mlflow'], [], [], [], []],
      [[], ['mlflow'], [], ['pytorch'], []],
    ]);
  });
});

describe('in a role with tracks', () => {
  const levels = {
    junior: null,
    senior: null,
    staff: { name: 'Staff', after: 'senior' },
    manager: { name: 'Manager', after: 'senior' },
  };
  const requirements = {
    'tester/machine-learning': {
      mlflow: {
        senior: working,
        staff: { proficiency: 'expert' },
        manager: { ...working, expects: 'Has it used.' },
      },
      pytorch: { staff: working },
    },
  };
  const { roles, scale } = smallCatalogue({ roles: { tester: { name: 'Tester', levels } }, requirements });
  const role = pick(roles, 'tester');

  test('a level is compared with the one below on its path, not with the one listed before', () => {
    const { raised, added, deeper, dropped } = levelStep(role, pick(role.levels, 'manager'), scale);
    expect(raised.map(describeStep)).toEqual(['Still Working, with another criterion than at Senior.']);
    expect([added, deeper, dropped]).toEqual([[], [], []]);
  });

  test('a level of the other track is new in what it alone asks', () => {
    const { added, deeper } = levelStep(role, pick(role.levels, 'staff'), scale);
    expect([...deeper, ...added].map(describeStep)).toEqual([
      'From Working at Senior to Expert.',
      'New at this level.',
    ]);
  });
});
