import { describe, expect, test } from 'vitest';
import {
  buildSmall,
  pick,
  rowWithAlternatives,
  smallCatalogue,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';

type Rows = SmallContent['requirements'][string];

/** Builds content with several clouds as skills, one of them renamed, and with these rows in one role. */
function changesFor(rows: Rows): Partial<SmallContent> {
  return {
    skills: {
      'tools/aws': { name: 'AWS' },
      'tools/azure': { name: 'Azure', aliases: ['Microsoft Cloud'] },
      'tools/google-cloud': { name: 'Google Cloud', former_ids: ['gcp'] },
      'tools/go': { name: 'Go' },
    },
    roles: { tester: { name: 'Tester', levels: { junior: null, middle: null } } },
    requirements: { 'tester/tools': rows },
  };
}

function problemsOf(rows: Rows): string[] {
  const built = buildSmall(changesFor(rows));
  return built.ok ? [] : built.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const junior = { expects: 'Builds its resources from code.' };

test('links a row and its alternatives in both directions', () => {
  const { roles, skills } = smallCatalogue(
    changesFor({ aws: rowWithAlternatives(['google-cloud', 'azure'], { junior }) }),
  );
  const row = pick(roles, 'tester').matrix[0]?.rows[0];
  expect(row?.alternatives.map(({ id }) => id)).toEqual(['google-cloud', 'azure']);
  expect(pick(skills, 'azure').alternativeIn).toEqual([row]);
  expect(pick(skills, 'azure').rows).toEqual([]);
  expect(pick(skills, 'aws').alternativeIn).toEqual([]);
});

test('a skill that is only an alternative counts as used', () => {
  const built = buildSmall(changesFor({ aws: rowWithAlternatives(['azure'], { junior }) }));
  const unused = built.warnings.filter(({ message }) => message.startsWith('no role uses'));
  expect(unused.map(({ file }) => file)).toEqual(['skills/tools/go.yaml', 'skills/tools/google-cloud.yaml']);
});

describe('rejects as an alternative', () => {
  test.each<[string, Rows, string[]]>([
    [
      'the skill of the row itself',
      { aws: rowWithAlternatives(['aws'], { junior }) },
      ['aws.alternatives.0: "aws" is the skill of the row itself: remove it'],
    ],
    [
      'the skill of any other row of the role',
      { aws: rowWithAlternatives(['azure'], { junior }), azure: { junior } },
      ['aws.alternatives.0: "azure" is a row of this role already: remove it here, or remove that row'],
    ],
    [
      'a skill that is listed twice',
      { aws: rowWithAlternatives(['azure', 'google-cloud', 'azure'], { junior }) },
      ['aws.alternatives.2: the skill "azure" is listed here twice: remove one'],
    ],
    [
      'a skill that does not exist',
      { aws: rowWithAlternatives(['azur'], { junior }) },
      ['aws.alternatives.0: no skill has the id "azur"; did you mean "azure"?'],
    ],
    [
      'the name of a skill',
      { aws: rowWithAlternatives(['Google Cloud'], { junior }) },
      ['aws.alternatives.0: alternatives: "Google Cloud" is not an id; did you mean "google-cloud"?'],
    ],
    [
      'the former id of a skill',
      { aws: rowWithAlternatives(['gcp'], { junior }) },
      ['aws.alternatives.0: the skill "gcp" is called "google-cloud" now: write "google-cloud"'],
    ],
    [
      'an empty list',
      { aws: rowWithAlternatives([], { junior }) },
      ['aws.alternatives: alternatives: name a skill, or leave the field out'],
    ],
  ])('%s', (_, rows, problems) => {
    expect(problemsOf(rows)).toEqual(problems);
  });
});

test('an alternative may be a line of the role that has no levels yet', () => {
  expect(problemsOf({ aws: rowWithAlternatives(['azure'], { junior }), azure: null })).toEqual([]);
});

describe('a level of a row with alternatives', () => {
  const withText = (expects: string | undefined): string[] =>
    problemsOf({
      aws: rowWithAlternatives(['azure', 'go'], {
        middle: { proficiency: 'working', ...(expects && { expects }) },
      }),
    });
  const naming = (name: string): string =>
    `aws.middle.expects: other skills also meet this row: leave "${name}" out of the text, so that it fits each of them`;

  test('needs its own text', () => {
    expect(withText(undefined)).toEqual([
      'aws.middle: other skills also meet this row: write "expects", since a descriptor measures one of them only',
    ]);
  });

  test.each([
    ['the name of its skill', 'Builds what runs on AWS from code.', 'AWS'],
    ['an alternative', 'Builds what runs on Azure from code.', 'Azure'],
    ['another name of an alternative', 'Builds the Microsoft Cloud from code.', 'Microsoft Cloud'],
    ['a name after a word with the same beginning', 'Gives Good reasons for Go.', 'Go'],
  ])('must not contain %s', (_, text, name) => {
    expect(withText(text)).toEqual([naming(name)]);
  });

  test.each([
    'Goes through the code of the resources.',
    'Reads the AWSome page.',
    'Names what google cloud is.',
  ])('may contain %j', (text) => {
    expect(withText(text)).toEqual([]);
  });
});
