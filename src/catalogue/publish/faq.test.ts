import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barOf } from '#catalogue/model/bar.ts';
import type { Catalogue, Level, Role } from '#catalogue/model/catalogue.ts';
import { marksMandatory } from '#catalogue/model/counts.ts';
import { roleFaq } from './faq.ts';
import { drawnCatalogue } from '../../../tests/fixtures/drawn-catalogue.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { plainText, renderMarkdown } from '#catalogue/text/markdown.ts';

function answersOf(catalogue: Catalogue, roleId: string, guides: string[] = []): Map<string, string> {
  const questions = roleFaq(pick(catalogue.roles, roleId), catalogue, guides);
  return new Map(questions.map(({ question, answer }) => [question, answer]));
}

const catalogue = smallCatalogue();
const answers = answersOf(catalogue, 'mlops-engineer');

test('asks questions with the name of the role', () => {
  expect([...answers.keys()]).toEqual([
    'Which skills does an MLOps Engineer need?',
    'How do I advance to the next level as an MLOps Engineer?',
    'What technology stack does an MLOps Engineer use?',
    'Who decides what is required of an MLOps Engineer?',
  ]);
});

test('counts skills, domains, levels and requirements', () => {
  expect(answers.get('Which skills does an MLOps Engineer need?')).toBe(
    '3 skills in 2 domains: [Machine Learning](/domains/machine-learning/) (2) and [Security](/domains/security/) (1).\n\n' +
      'Across 3 levels, they amount to 5 requirements, of which 3 are mandatory: ' +
      '1 at Junior, 1 at Middle, and 1 at Senior or Staff. ' +
      '[Secrets](/skills/secrets/) is mandatory from the start.',
  );
});

test('counts what changes from level to level', () => {
  const answer = answers.get('How do I advance to the next level as an MLOps Engineer?');
  expect(answer).toContain('at least 80\u00a0% of all its requirements');
  expect(answer?.split('\n\n')[1]?.split('\n')).toEqual([
    '- From Junior to [Middle](/roles/mlops-engineer/levels/middle/): 1 skill becomes mandatory and 1 skill is no longer required.',
    '- From Middle to [Senior or Staff](/roles/mlops-engineer/levels/senior/): 1 skill goes deeper and 1 skill is new.',
  ]);
});

test('says so if nothing changes', () => {
  const levels = { junior: null, middle: null };
  const catalogue = smallCatalogue({ roles: { tester: { name: 'Tester', levels } }, requirements: {} });
  expect(answersOf(catalogue, 'tester').get('How do I advance to the next level as a Tester?')).toMatch(
    /- From Junior to \[Middle\]\([^)]*\): the same requirements\.$/,
  );
});

test('does not mention grades if the site has no calculator', () => {
  const site = { ...smallContent.site, parts: { calculator: false } };
  const answer = answersOf(smallCatalogue({ site }), 'mlops-engineer').get(
    'How do I advance to the next level as an MLOps Engineer?',
  );
  expect(answer?.split('\n\n')[0]).toBe(
    'The page of each level lists the changes, starting with the skills that become mandatory:',
  );
});

test('takes the share from site.yaml', () => {
  const site = { ...smallContent.site, grade: { share: 0.655 } };
  const other = answersOf(smallCatalogue({ site }), 'mlops-engineer');
  expect(other.get('How do I advance to the next level as an MLOps Engineer?')).toContain(
    'at least 65.5\u00a0%',
  );
});

test('lists the stack of the levels that have one', () => {
  const answer = answers.get('What technology stack does an MLOps Engineer use?') ?? '';
  expect(plainText(answer)).toContain('Junior: Python and C*. Middle: Kubernetes.');
  expect(renderMarkdown(answer).match(/<li>/g)).toHaveLength(2);
});

test('links to the guide for contributors if it exists', () => {
  const question = 'Who decides what is required of an MLOps Engineer?';
  expect(answers.get(question)).not.toContain('/guides/');
  expect(answersOf(catalogue, 'mlops-engineer', ['contributing']).get(question)).toContain(
    '[How to contribute](/guides/contributing/)',
  );
});

describe('who decides', () => {
  const question = 'Who decides what is required of an MLOps Engineer?';
  const answerOf = (site: Partial<typeof smallContent.site>): string | undefined =>
    answersOf(smallCatalogue({ site: { ...smallContent.site, ...site } }), 'mlops-engineer').get(question);

  test.each([
    ['github', 'the change is merged by pull request'],
    ['gitlab', 'the change is merged by merge request'],
    ['forgejo', 'the change is merged by pull request'],
  ] as const)('is answered in the terms of %s', (host, words) => {
    expect(answerOf({ host })).toContain(words);
  });

  test.each([
    ['without a known host', { host: 'none' }],
    ['without proposals', { parts: { proposals: false } }],
  ] as const)('is not asked on a site %s', (_, site) => {
    expect(answerOf(site)).toBeUndefined();
  });
});

test('has fewer questions for a role with less content', () => {
  const { name, description, url } = smallContent.site;
  const site = { name, description, url };
  expect([...answersOf(smallCatalogue({ site }), 'data-engineer')]).toEqual([
    [
      'Which skills does a Data Engineer need?',
      '2 skills in 2 domains: [Machine Learning](/domains/machine-learning/) (1) and [Tools](/domains/tools/) (1).\n\n' +
        'Across 1 level, they amount to 2 requirements, of which 1 is mandatory: 1 at Practitioner. ' +
        '[MLflow](/skills/mlflow/) is mandatory from the start.',
    ],
  ]);
});

test.each(['A*B*', '[x](/y/)', '<b>', '1. Step', '# One', '`a`'])('shows the name %s unchanged', (name) => {
  const { roles, domains, skills } = smallContent;
  const levels = { junior: { name, stack: [name] }, middle: { name } };
  const named = answersOf(
    smallCatalogue({
      domains: { ...domains, security: { name } },
      skills: { ...skills, 'security/secrets': { name } },
      roles: { ...roles, tester: { name: 'Tester', levels } },
      requirements: {
        'tester/security': { secrets: { junior: { proficiency: 'working', mandatory: true } } },
      },
    }),
    'tester',
  );
  const shown = [...named.values()].map(plainText);
  expect(shown[0]).toContain(`1 skill in 1 domain: ${name} (1). `);
  expect(shown[0]).toContain(`1 at ${name} and 0 at ${name}. ${name} is mandatory from the start.`);
  expect(shown[1]).toContain(`From ${name} to ${name}: `);
  expect(shown[2]).toContain(`${name}: ${name}.`);
});

describe('in a framework without proficiencies', () => {
  const levels = { junior: null, middle: null, senior: null, staff: { name: 'Staff' } };
  const words = smallCatalogue({
    scale: [],
    skills: { 'tools/c-star': { name: 'C*' }, 'machine-learning/mlflow': { name: 'MLflow' } },
    roles: { tester: { name: 'Tester', levels } },
    requirements: {
      'tester/tools': {
        'c-star': {
          junior: { expects: 'Reads it.' },
          middle: { expects: 'Reads  it.' },
          senior: { expects: 'Writes it.' },
          staff: { expects: 'Writes it.' },
        },
      },
      'tester/machine-learning': { mlflow: { junior: { expects: 'Logs.' }, staff: { expects: 'Logs.' } } },
    },
  });
  const [skills, advance] = [...answersOf(words, 'tester').values()];

  test('does not mention mandatory requirements, and counts all of them', () => {
    expect(skills).toMatch(/\n\nAcross 4 levels, they amount to 6 requirements\.$/);
    expect(advance).toMatch(/^A level is reached when at least 80\u00a0% of all its requirements are met,/);
    expect(advance).toContain('The page of each level lists the changes:');
  });

  test('distinguishes new, unchanged, removed and resumed requirements', () => {
    expect(plainText(advance ?? '')).toContain('From Junior to Middle: 1 skill is no longer required.');
    expect(plainText(advance ?? '')).toContain('From Middle to Senior: 1 skill has a new criterion.');
    expect(plainText(advance ?? '')).toContain('From Senior to Staff: 1 skill is required again.');
  });
});

test('follows each track, and names the level after which the path branches', () => {
  const catalogue = smallCatalogue({
    roles: {
      tester: {
        name: 'Tester',
        levels: {
          junior: null,
          staff: { name: 'Staff' },
          manager: { name: 'Manager', after: 'junior', track: 'Management' },
        },
      },
    },
    requirements: {
      'tester/tools': {
        'c-star': {
          junior: { proficiency: 'working', mandatory: true },
          staff: { proficiency: 'expert', mandatory: true },
          manager: { proficiency: 'working' },
        },
      },
    },
  });
  const answer = answersOf(catalogue, 'tester').get('How do I advance to the next level as a Tester?') ?? '';
  expect(answer).toContain('the levels below it on its track are reached too');
  expect(answer).toContain(' After Junior, the path continues to Staff or Manager (Management). ');
  expect(plainText(answer)).toContain('From Junior to Staff: 1 skill goes deeper.');
  expect(plainText(answer)).toContain('From Junior to Manager: 1 skill is no longer mandatory.');
});

test('names the alternatives of a mandatory row', () => {
  const catalogue = smallCatalogue({
    requirements: {
      'data-engineer/tools': {
        'c-star': rowWithAlternatives(['pytorch'], { only: { mandatory: true, expects: 'Computes.' } }),
      },
    },
  });
  const answer = answersOf(catalogue, 'data-engineer').get('Which skills does a Data Engineer need?') ?? '';
  expect(plainText(answer)).toContain('C* (or PyTorch) is mandatory from the start.');
});

test('says so if the role has no requirements', () => {
  const roles = { tester: { name: 'Tester', levels: { junior: null } } };
  const catalogue = smallCatalogue({ roles, requirements: {} });
  expect(answersOf(catalogue, 'tester').get('Which skills does a Tester need?')).toBe(
    'The role has no requirements yet.',
  );
});

test('agrees with the content of any catalogue', () => {
  fc.assert(
    fc.property(drawnCatalogue, (catalogue) => {
      for (const role of catalogue.roles) {
        const answers = roleFaq(role, catalogue, []).map(({ answer }) => answer);
        const said = answers.join('\n');
        expect(said).not.toMatch(/undefined|: [.,]|\b0 (?:skill|domain|requirement)s?\b/);
        if (catalogue.scale.length === 0) expect(said).not.toMatch(/proficiency|deeper/);
        if (!marksMandatory(catalogue.roles)) expect(said).not.toMatch(/mandatory|optional/);
        const lines = said.split('\n').filter((line) => line.startsWith('- From '));
        const above = role.levels.filter(({ below }) => below !== undefined);
        expect(lines.map((line) => line.endsWith(': the same requirements.'))).toEqual(
          above.map((level) => asksTheSame(role, level)),
        );
      }
    }),
    { numRuns: 60 },
  );
});

/** Returns whether a level has exactly the requirements of the level below, cell by cell. */
function asksTheSame(role: Role, level: Level): boolean {
  const asked = ({ id }: Level): string =>
    JSON.stringify(
      role.matrix.flatMap(({ rows }) =>
        rows
          .map(({ cells }) => cells.find((cell) => cell?.level.id === id))
          .map((cell) =>
            cell === undefined
              ? 'nothing'
              : [cell.proficiency?.id, cell.mandatory, barOf(cell)?.split(/\s+/).filter(Boolean)],
          ),
      ),
    );
  return level.below !== undefined && asked(level.below) === asked(level);
}

describe('the mandatory requirements of a role', () => {
  const need = 'Which skills does a Tester need?';
  const skillsOf = (rows: SmallContent['requirements'][string]): string => {
    const changes = {
      roles: { ...smallContent.roles, tester: { name: 'Tester', levels: { junior: null, middle: null } } },
      requirements: { ...smallContent.requirements, 'tester/tools': rows },
      skills: { ...smallContent.skills, 'tools/vim': { name: 'Vim' }, 'tools/git': { name: 'Git' } },
    };
    return plainText(answersOf(smallCatalogue(changes), 'tester').get(need) ?? '');
  };
  const must = { mandatory: true };

  test('may be none', () => {
    expect(skillsOf({ vim: { junior: {} } })).toMatch(
      /they amount to 1 requirement, none of which is mandatory\.$/,
    );
  });

  test('may begin above the first level', () => {
    expect(skillsOf({ vim: { junior: {}, middle: must } })).toMatch(
      /of which 1 is mandatory: 0 at Junior and 1 at Middle\.$/,
    );
  });

  test('may be several from the start', () => {
    expect(skillsOf({ vim: { junior: must }, git: { junior: must } })).toMatch(
      /of which 2 are mandatory: 2 at Junior and 0 at Middle\. Vim and Git are mandatory from the start\.$/,
    );
  });

  test('may have several alternatives', () => {
    const row = rowWithAlternatives(['git', 'c-star'], { junior: { ...must, expects: 'Computes.' } });
    expect(skillsOf({ vim: row })).toMatch(/\. Vim \(or Git or C\*\) is mandatory from the start\.$/);
  });
});

describe('the stack', () => {
  const stackOf = (levels: SmallContent['roles'][string]['levels']): string => {
    const changes = { roles: { tester: { name: 'Tester', levels } }, requirements: {} };
    const all = answersOf(smallCatalogue(changes), 'tester');
    return plainText(all.get('What technology stack does a Tester use?') ?? '');
  };
  const grows = (where: string): string =>
    `It grows with the level: at each level, people are assumed to know the technologies of ${where}.`;

  test('grows if a level adds to those below it', () => {
    expect(stackOf({ junior: { stack: ['Git'] }, middle: { stack: ['Git', 'Vim'] } })).toBe(
      `${grows('the levels below it')} Junior: Git. Middle: Git and Vim.`,
    );
  });

  test('grows along tracks', () => {
    const levels = {
      junior: { stack: ['Git'] },
      middle: { stack: ['Vim'] },
      senior: { stack: ['Git'], after: 'junior' },
    };
    expect(stackOf(levels)).toMatch(grows('the levels below it on its track'));
  });

  test.each<[string, SmallContent['roles'][string]['levels']]>([
    ['repeat what is below them', { junior: { stack: ['Git', 'Vim'] }, middle: { stack: ['Vim'] } }],
    ['include only one with a stack', { junior: { stack: ['Git'] }, middle: null }],
    [
      'repeat what is two levels below them',
      { junior: { stack: ['Git', 'Vim'] }, middle: null, senior: { stack: ['Vim'] } },
    ],
  ])('does not grow if its levels %s', (_, levels) => {
    expect(stackOf(levels)).toMatch(/^Junior: Git/);
  });
});

test('says who decides, and where to propose and discuss changes', () => {
  const question = 'Who decides what is required of an MLOps Engineer?';
  expect(answers.get(question)).toContain(
    'a line in a file of the [repository](https://github.com/example/small). Anyone may propose a change there; ' +
      'readers vote on [proposals](/proposals/) with reactions',
  );
  expect(answers.get(question)).toMatch(
    / Ideas that are not yet proposals belong in the \[discussions\]\(https:\/\/github\.com\/example\/small\/discussions\)\.$/,
  );
  const { name, description, url, repository } = smallContent.site;
  const site = { name, description, url, ...(repository && { repository }) };
  expect(answersOf(smallCatalogue({ site }), 'mlops-engineer').get(question)).toMatch(
    /with the next build\.$/,
  );
});

describe('the condition for a level', () => {
  const question = 'How do I advance to the next level as an MLOps Engineer?';
  const conditionOf = (grade: SmallContent['site']['grade']): string | undefined => {
    const site = { ...smallContent.site, ...(grade && { grade }) };
    return answersOf(smallCatalogue({ site }), 'mlops-engineer').get(question)?.split('\n\n')[0];
  };
  const reached =
    'A level is reached when all of its mandatory requirements and at least 80\u00a0% of all its requirements are met, and the levels below it are reached too.';
  const calculator =
    'The [grade calculator](/roles/mlops-engineer/calculator/) shows which level you have reached, and what is missing for the next.';
  const order = 'The page of each level lists the changes, starting with the skills that become mandatory:';

  test('counts requirements that a person has no occasion to meet', () => {
    expect(conditionOf({ no_occasion: false })).toBe(`${reached} ${calculator} ${order}`);
  });

  test('leaves them out if the site does', () => {
    expect(conditionOf({ no_occasion: true })).toBe(
      `${reached} Requirements that a person has no occasion to meet at work are left out of the count. ${calculator} ${order}`,
    );
  });
});

test('counts several changes from level to level', () => {
  const ids = ['ma', 'mb', 'da', 'db', 'na', 'nb', 'ra', 'rb', 'oa', 'ob', 'ga', 'gb'];
  const level = (depth: string, mandatory = false) => ({ proficiency: depth, mandatory });
  const pair = (name: string, row: SmallContent['requirements'][string][string]) => ({
    [`${name}a`]: row,
    [`${name}b`]: row,
  });
  const counted = smallCatalogue({
    skills: Object.fromEntries(ids.map((id) => [`tools/${id}`, { name: id }])),
    roles: { tester: { name: 'Tester', levels: { junior: null, middle: null, senior: null } } },
    requirements: {
      'tester/tools': {
        ...pair('m', {
          junior: level('working'),
          middle: level('working', true),
          senior: level('working', true),
        }),
        ...pair('d', { junior: level('working'), middle: level('expert'), senior: level('expert') }),
        ...pair('n', { middle: level('working'), senior: level('working') }),
        ...pair('r', { junior: level('working'), senior: level('working') }),
        ...pair('o', { junior: level('working', true), middle: level('working'), senior: level('working') }),
        ...pair('g', { junior: level('working'), middle: level('working') }),
      },
    },
  });
  const lines = plainText(
    answersOf(counted, 'tester').get('How do I advance to the next level as a Tester?') ?? '',
  );
  expect(lines).toContain(
    'From Junior to Middle: 2 skills become mandatory, 2 skills go deeper, 2 skills are new, 2 skills are no longer mandatory, and 2 skills are no longer required.',
  );
  expect(lines).toContain(
    'From Middle to Senior: 2 skills are required again and 2 skills are no longer required.',
  );
});
