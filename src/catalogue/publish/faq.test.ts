import { expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { roleFaq } from './faq.ts';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { plainText, renderMarkdown } from '#catalogue/text/markdown.ts';

/** The answers about a role, by question. */
function answersOf(catalogue: Catalogue, roleId: string, guides: string[] = []): Map<string, string> {
  const questions = roleFaq(pick(catalogue.roles, roleId), catalogue, guides);
  return new Map(questions.map(({ question, answer }) => [question, answer]));
}

const catalogue = smallCatalogue();
const answers = answersOf(catalogue, 'mlops-engineer');

test('asks in the words of the role', () => {
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
      'Over 3 levels they make 5 requirements, of which 3 are mandatory: ' +
      '1 at Junior, 1 at Middle, and 1 at Senior or Staff. ' +
      'Mandatory from the start are [Secrets](/skills/secrets/).',
  );
});

test('counts what changes from level to level', () => {
  const answer = answers.get('How do I advance to the next level as an MLOps Engineer?');
  expect(answer).toContain('at least 80 % of all its requirements');
  expect(answer?.split('\n\n')[1]?.split('\n')).toEqual([
    '- From Junior to [Middle](/roles/mlops-engineer/levels/middle/): 1 skill becomes mandatory.',
    '- From Middle to [Senior or Staff](/roles/mlops-engineer/levels/senior/): 1 skill goes deeper and 1 skill is new.',
  ]);
});

test('says so where nothing changes', () => {
  const levels = { junior: null, middle: null };
  const catalogue = smallCatalogue({ roles: { tester: { name: 'Tester', levels } }, requirements: {} });
  expect(answersOf(catalogue, 'tester').get('How do I advance to the next level as a Tester?')).toMatch(
    /- From Junior to \[Middle\]\([^)]*\): the same skills to the same depth\.$/,
  );
});

test('takes the share from site.yaml', () => {
  const site = { ...smallContent.site, grade: { share: 0.655 } };
  const other = answersOf(smallCatalogue({ site }), 'mlops-engineer');
  expect(other.get('How do I advance to the next level as an MLOps Engineer?')).toContain('at least 66 %');
});

test('lists the stack of the levels that have one', () => {
  const answer = answers.get('What technology stack does an MLOps Engineer use?') ?? '';
  expect(plainText(answer)).toContain('Junior: Python and C*. Middle: Kubernetes.');
  expect(renderMarkdown(answer).match(/<li>/g)).toHaveLength(2);
});

test('names the guide for contributors where it exists', () => {
  const question = 'Who decides what is required of an MLOps Engineer?';
  expect(answers.get(question)).not.toContain('/guides/');
  expect(answersOf(catalogue, 'mlops-engineer', ['contributing']).get(question)).toContain(
    '[How to contribute](/guides/contributing/)',
  );
});

test('asks less of a role that says less', () => {
  const { name, description, url } = smallContent.site;
  const site = { name, description, url };
  expect([...answersOf(smallCatalogue({ site }), 'data-engineer')]).toEqual([
    [
      'Which skills does a Data Engineer need?',
      '2 skills in 2 domains: [Machine Learning](/domains/machine-learning/) (1) and [Tools](/domains/tools/) (1).\n\n' +
        'Over 1 level they make 2 requirements, of which 1 is mandatory: 1 at Practitioner. ' +
        'Mandatory from the start are [MLflow](/skills/mlflow/).',
    ],
  ]);
});

test.each(['A*B*', '[x](/y/)', '<b>', '1. Step', '# One', '`a`'])('shows the name %s as it is', (name) => {
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
  expect(shown[0]).toContain(`1 at ${name} and 0 at ${name}. Mandatory from the start are ${name}.`);
  expect(shown[1]).toContain(`From ${name} to ${name}: `);
  expect(shown[2]).toContain(`${name}: ${name}.`);
});
