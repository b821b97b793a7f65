import { describe, expect, test } from 'vitest';
import type { Role } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { levelStep, type RequirementStep } from './level-steps.ts';

type Cells = SmallContent['requirements'][string][string];

function roleWith(cells: Cells) {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null, senior: null } } };
  const requirements = { 'tester/machine-learning': { mlflow: cells } };
  const { scale, roles: built } = smallCatalogue({ roles, requirements });
  return { role: pick(built, 'tester'), scale };
}

function listOf(cells: Cells, levelId: string): string | undefined {
  const { role, scale } = roleWith(cells);
  const { dropped, ...lists } = levelStep(role, pick(role.levels, levelId), scale);
  if (dropped.length > 0) return 'dropped';
  return Object.entries<RequirementStep[]>(lists).find(([, steps]) => steps.length > 0)?.[0];
}

const working = { proficiency: 'working' };

describe('the changes at a level contain', () => {
  test.each<[string, Cells, string, string | undefined]>([
    ['a new skill', { middle: working }, 'middle', 'added'],
    ['a new mandatory skill', { middle: { ...working, mandatory: true } }, 'middle', 'newlyMandatory'],
    [
      'a skill that goes deeper',
      { junior: { proficiency: 'awareness' }, middle: working },
      'middle',
      'deeper',
    ],
    ['a skill that stays the same', { junior: working, middle: working }, 'middle', 'kept'],
    ['a skill that stays the same across a gap', { junior: working, senior: working }, 'senior', 'kept'],
    [
      'a skill with a lower proficiency',
      { junior: { proficiency: 'expert' }, middle: working },
      'middle',
      'raised',
    ],
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
    ['a skill that is no longer required', { junior: working }, 'middle', 'dropped'],
    ['no skill that was dropped at a lower level', { junior: working }, 'senior', undefined],
    ['no skill that is first required at a higher level', { senior: working }, 'middle', undefined],
  ])('%s', (_, cells, level, list) => {
    expect(listOf(cells, level)).toBe(list);
  });

  test('each requirement of a level is in exactly one list', () => {
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

  test('compares a level with the one below on its path, not with the one listed before', () => {
    const { raised, added, deeper, dropped } = levelStep(role, pick(role.levels, 'manager'), scale);
    expect(raised.map(namesOf)).toEqual([['MLflow', 'Senior']]);
    expect([added, deeper, dropped]).toEqual([[], [], []]);
  });

  test('lists skills as new that only the other track requires', () => {
    const { added, deeper } = levelStep(role, pick(role.levels, 'staff'), scale);
    expect([...deeper, ...added].map(namesOf)).toEqual([
      ['MLflow', 'Senior'],
      ['PyTorch', undefined],
    ]);
  });
});

function namesOf({ requirement, below }: RequirementStep): [skill: string, below: string | undefined] {
  return [requirement.row.skill.name, below?.level.name];
}
