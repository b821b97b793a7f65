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

/** Returns the count of each section in words: `2 go deeper`. */
function countsOf(sections: readonly StepSection[]): string[] {
  return sections.map((section) => `${String(section.count)} ${wordsAfterCount(section, section.count)}`);
}

describe('the sections of a step', () => {
  test('have the changes of each domain, with both requirements', () => {
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
    expect(second).toMatchObject({ id: 'no-longer-asked', name: 'No longer required' });
    expect(second?.domains[0]?.changes).toMatchObject([{ before: { id: 'tester/pytorch/junior' } }]);
  });

  test.each<[string, Requirements, string[]]>([
    ['nothing', {}, []],
    [
      'new skills before deeper ones',
      { pytorch: { middle: working }, mlflow: { junior: awareness, middle: working } },
      ['1 is new', '1 goes deeper'],
    ],
    [
      'mandatory skills before deeper ones',
      { mlflow: { junior: awareness, middle: working }, pytorch: { middle: mandatory } },
      ['1 becomes mandatory', '1 goes deeper'],
    ],
    ['one skill that stays the same', { mlflow: { junior: working, middle: working } }, ['1 stays the same']],
    [
      'two skills that stay the same',
      { mlflow: { junior: working, middle: working }, pytorch: { junior: working, middle: working } },
      ['2 stay the same'],
    ],
    [
      'one skill with another text',
      { mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } } },
      ['1 is raised'],
    ],
    [
      'one skill with a lower requirement',
      { mlflow: { junior: working, middle: awareness } },
      ['1 is raised or changed'],
    ],
    [
      'deeper skills before changed texts, and unchanged skills last',
      {
        mlflow: { junior: working, middle: { ...working, expects: 'Leads.' } },
        pytorch: { junior: working, middle: { proficiency: 'expert' } },
        'scikit-learn': { junior: working, middle: working },
      },
      ['1 goes deeper', '1 is raised', '1 stays the same'],
    ],
  ])('count %s', (_, requirements, counted) => {
    expect(countsOf(sectionsOf(requirements))).toEqual(counted);
  });

  test.each<[string, Requirements, string[]]>([
    [
      'newly mandatory and new skills',
      {
        mlflow: { junior: working, middle: mandatory },
        pytorch: { middle: working },
        'scikit-learn': { junior: awareness, middle: working },
      },
      ['newly-mandatory', 'new'],
    ],
    [
      'the first kind if there are neither',
      {
        mlflow: { junior: awareness, middle: working },
        pytorch: { junior: working, middle: { ...working, expects: 'Leads.' } },
      },
      ['deeper'],
    ],
    ['no kind if nothing changes', { mlflow: { junior: working, middle: working } }, []],
  ])('are open for %s', (_, requirements, open) => {
    const sections = sectionsOf(requirements);
    expect(sections.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(open);
  });
});

describe('the sections of a level without one below', () => {
  test.each<[string, Requirements, string[], string[]]>([
    [
      'mandatory skills, which are open, and optional ones',
      { mlflow: { junior: mandatory }, pytorch: { junior: working } },
      ['1 is mandatory', '1 is optional'],
      ['mandatory'],
    ],
    [
      'all required skills if none is mandatory',
      { mlflow: { junior: working } },
      ['1 is required'],
      ['asked'],
    ],
  ])('are %s', (_, requirements, counted, open) => {
    const sections = sectionsOf(requirements, 'junior');
    expect(countsOf(sections)).toEqual(counted);
    expect(sections.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(open);
  });
});

describe('the words of a step', () => {
  test.each<[string | undefined, Requirements]>([
    ['Nothing changes.', { mlflow: { junior: working, middle: working } }],
    ['No skill is added, and none is dropped.', { mlflow: { junior: working, middle: mandatory } }],
    [
      'No skill is dropped.',
      { mlflow: { junior: working, middle: working }, pytorch: { middle: mandatory } },
    ],
    ['No skill is added.', { mlflow: { junior: awareness, middle: working }, pytorch: { junior: working } }],
    [undefined, { mlflow: { junior: working }, pytorch: { middle: working } }],
  ])('say "%s"', (words, requirements) => {
    expect(describeWhatStays(sectionsOf(requirements))).toBe(words);
  });

  test('count the changes of a domain and how many were mandatory before', () => {
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
