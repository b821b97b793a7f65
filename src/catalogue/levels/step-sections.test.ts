import { describe, expect, test } from 'vitest';
import {
  pick,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { levelStep } from './level-steps.ts';
import { stepSections } from './step-sections.ts';

type Requirements = SmallContent['requirements'][string];

const awareness = { proficiency: 'awareness' };
const working = { proficiency: 'working' };
const mandatory = { proficiency: 'working', mandatory: true };

/** What a role that asks for these skills shows at its second level. */
function sectionsOf(requirements: Requirements) {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null } } };
  const skills = { ...smallContent.skills, 'machine-learning/scikit-learn': { name: 'scikit-learn' } };
  const catalogue = smallCatalogue({
    skills,
    roles,
    requirements: { 'tester/machine-learning': requirements },
  });
  const role = pick(catalogue.roles, 'tester');
  return stepSections(levelStep(role, pick(role.levels, 'middle'), catalogue.scale));
}

describe('the parts of a step', () => {
  test('have an id, a name, words for their count, and what stands in them', () => {
    const sections = sectionsOf({
      pytorch: { junior: awareness },
      mlflow: { junior: working, middle: mandatory },
    });
    expect(sections.map(({ requirements, ...words }) => [words, requirements.map(({ id }) => id)])).toEqual([
      [
        { id: 'newly-mandatory', name: 'Mandatory from here on', counted: 'mandatory from here on' },
        ['tester/mlflow/middle'],
      ],
      [
        { id: 'no-longer-asked', name: 'No longer asked', counted: 'no longer asked' },
        ['tester/pytorch/junior'],
      ],
    ]);
  });

  test.each<[string, Requirements, string[]]>([
    ['nothing', {}, []],
    [
      'depth before what is new',
      { pytorch: { middle: working }, mlflow: { junior: awareness, middle: working } },
      ['deeper', 'new'],
    ],
    [
      'what is mandatory before depth',
      { mlflow: { junior: awareness, middle: working }, pytorch: { middle: mandatory } },
      ['mandatory from here on', 'deeper'],
    ],
    ['one that stays', { mlflow: { junior: working, middle: working } }, ['stays']],
    [
      'two that stay',
      { mlflow: { junior: working, middle: working }, pytorch: { junior: working, middle: working } },
      ['stay'],
    ],
    [
      'one with another text',
      { mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } } },
      ['raised'],
    ],
    ['one that asks for less', { mlflow: { junior: working, middle: awareness } }, ['raised or changed']],
    [
      'depth before another text, and what stays after it',
      {
        mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } },
        pytorch: { junior: working, middle: { proficiency: 'expert' } },
        'scikit-learn': { junior: working, middle: working },
      },
      ['deeper', 'raised', 'stays'],
    ],
  ])('say %s', (_, requirements, counted) => {
    expect(sectionsOf(requirements).map((section) => section.counted)).toEqual(counted);
  });
});
