import { describe, expect, test } from 'vitest';
import {
  pick,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { stepSections, type StepSection } from './step-sections.ts';
import { wordsAfterCount, describeStepDomain, describeWhatStays } from './step-words.ts';

type Requirements = SmallContent['requirements'][string];

const awareness = { proficiency: 'awareness' };
const working = { proficiency: 'working' };
const mandatory = { proficiency: 'working', mandatory: true };

/** Returns what a level of a role shows that has these requirements. */
function sectionsOf(requirements: Requirements, levelId = 'middle'): StepSection[] {
  const roles = { tester: { name: 'Tester', levels: { junior: null, middle: null, senior: null } } };
  const skills = { ...smallContent.skills, 'machine-learning/scikit-learn': { name: 'scikit-learn' } };
  const catalogue = smallCatalogue({
    skills,
    roles,
    requirements: { 'tester/machine-learning': requirements },
  });
  const role = pick(catalogue.roles, 'tester');
  return stepSections(role, pick(role.levels, levelId), catalogue.scale);
}

/** Returns the counts of a level's parts in words: `2 go deeper`. */
function countsOf(sections: readonly StepSection[]): string[] {
  return sections.map((section) => `${String(section.count)} ${wordsAfterCount(section, section.count)}`);
}

describe('the parts of a step', () => {
  test('have the changes of each domain, with what both sides ask', () => {
    const [first, second] = sectionsOf({
      pytorch: { junior: awareness },
      mlflow: { junior: working, middle: mandatory },
    });
    expect(first).toMatchObject({ id: 'newly-mandatory', name: 'Mandatory from here on', count: 1 });
    expect(first?.domains).toMatchObject([
      {
        anchor: 'newly-mandatory.domain:machine-learning',
        domain: { id: 'machine-learning' },
        changes: [{ before: { id: 'tester/mlflow/junior' }, after: { id: 'tester/mlflow/middle' } }],
      },
    ]);
    expect(second).toMatchObject({ id: 'no-longer-asked', name: 'No longer asked' });
    expect(second?.domains[0]?.changes).toMatchObject([{ before: { id: 'tester/pytorch/junior' } }]);
  });

  test.each<[string, Requirements, string[]]>([
    ['nothing', {}, []],
    [
      'what is new before depth',
      { pytorch: { middle: working }, mlflow: { junior: awareness, middle: working } },
      ['1 is new', '1 goes deeper'],
    ],
    [
      'what is mandatory before depth',
      { mlflow: { junior: awareness, middle: working }, pytorch: { middle: mandatory } },
      ['1 becomes mandatory', '1 goes deeper'],
    ],
    ['one that stays', { mlflow: { junior: working, middle: working } }, ['1 stays the same']],
    [
      'two that stay',
      { mlflow: { junior: working, middle: working }, pytorch: { junior: working, middle: working } },
      ['2 stay the same'],
    ],
    [
      'one with another text',
      { mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } } },
      ['1 is raised'],
    ],
    [
      'one that asks for less',
      { mlflow: { junior: working, middle: awareness } },
      ['1 is raised or changed'],
    ],
    [
      'depth before another text, and what stays after it',
      {
        mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } },
        pytorch: { junior: working, middle: { proficiency: 'expert' } },
        'scikit-learn': { junior: working, middle: working },
      },
      ['1 goes deeper', '1 is raised', '1 stays the same'],
    ],
  ])('say %s', (_, requirements, counted) => {
    expect(countsOf(sectionsOf(requirements))).toEqual(counted);
  });

  test.each<[string, Requirements, string[]]>([
    [
      'what is mandatory from here on and what is new',
      {
        mlflow: { junior: working, middle: mandatory },
        pytorch: { middle: working },
        'scikit-learn': { junior: awareness, middle: working },
      },
      ['newly-mandatory', 'new'],
    ],
    [
      'the first part where there is neither',
      {
        mlflow: { junior: awareness, middle: working },
        pytorch: { junior: working, middle: { ...working, expects: 'Leads.' } },
      },
      ['deeper'],
    ],
    ['nothing where all stays', { mlflow: { junior: working, middle: working } }, []],
  ])('are open for %s', (_, requirements, open) => {
    const sections = sectionsOf(requirements);
    expect(sections.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(open);
  });
});

describe('the parts of a level with none below', () => {
  test.each<[string, Requirements, string[], string[]]>([
    [
      'what is mandatory, which is open, and what else is asked',
      { mlflow: { junior: mandatory }, pytorch: { junior: working } },
      ['1 is mandatory', '1 more is asked'],
      ['mandatory'],
    ],
    ['all that is asked', { mlflow: { junior: working } }, ['1 is asked'], ['asked']],
  ])('are %s', (_, requirements, counted, open) => {
    const sections = sectionsOf(requirements, 'junior');
    expect(countsOf(sections)).toEqual(counted);
    expect(sections.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(open);
  });
});

describe('the words of a step', () => {
  test.each<[string | undefined, Requirements]>([
    ['Nothing changes.', { mlflow: { junior: working, middle: working } }],
    ['Nothing new is asked, and nothing falls away.', { mlflow: { junior: working, middle: mandatory } }],
    ['Nothing falls away.', { mlflow: { junior: working, middle: working }, pytorch: { middle: mandatory } }],
    [
      'Nothing new is asked.',
      { mlflow: { junior: awareness, middle: working }, pytorch: { junior: working } },
    ],
    [undefined, { mlflow: { junior: working }, pytorch: { middle: working } }],
  ])('say "%s"', (words, requirements) => {
    expect(describeWhatStays(sectionsOf(requirements))).toBe(words);
  });

  test('count what a domain has of a kind, and what of it was mandatory before', () => {
    const deeper = { proficiency: 'advanced', mandatory: true };
    const [section] = sectionsOf({
      mlflow: { junior: mandatory, middle: deeper },
      pytorch: { junior: awareness, middle: working },
    });
    expect(section?.domains.map((domain) => describeStepDomain(section, domain))).toEqual([
      '2 go deeper, 1 mandatory already',
    ]);
  });
});
