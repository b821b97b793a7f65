import { describe, expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { pick, smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { definedTerm, definedTermSet } from './skills.ts';

const { skills, domains } = smallCatalogue();
const base = 'https://example.org/base';

describe('a defined term', () => {
  test('has the fields of the skill', () => {
    expect(definedTerm(pick(skills, 'mlflow'), exampleAddresses)).toEqual({
      '@type': 'DefinedTerm',
      '@id': `${base}/skills/mlflow/`,
      name: 'MLflow',
      url: `${base}/skills/mlflow/`,
      description: 'Records runs and models.',
      alternateName: ['MLflow Tracking'],
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        '@id': `${base}/domains/machine-learning/`,
        name: 'Machine Learning',
      },
    });
  });

  test('has the code of the skill, and the page of the same concept elsewhere', () => {
    const { skills: coded } = smallCatalogue({
      skills: {
        ...smallContent.skills,
        'tools/c-star': {
          name: 'C*',
          code: 'task_completion',
          codes: [
            { scheme: 'sfia', code: 'PROG', relation: 'exact' },
            { scheme: 'sfia', code: 'DENG', relation: 'close' },
          ],
        },
      },
    });
    expect(definedTerm(pick(coded, 'c-star'), exampleAddresses)).toMatchObject({
      termCode: 'task_completion',
      sameAs: ['https://sfia-online.org/en/skillcode/9/PROG'],
    });
  });

  test('leaves out missing fields of the skill', () => {
    const term = definedTerm(pick(skills, 'c-star'), exampleAddresses);
    expect(Object.keys(term)).toEqual(['@type', 'name', '@id', 'url', 'inDefinedTermSet']);
  });
});

describe('the set of a domain', () => {
  test('has its skills', () => {
    expect(definedTermSet(pick(domains, 'security'), exampleAddresses)).toEqual({
      '@type': 'DefinedTermSet',
      '@id': `${base}/domains/security/`,
      name: 'Security',
      url: `${base}/domains/security/`,
      hasDefinedTerm: [{ '@type': 'DefinedTerm', '@id': `${base}/skills/secrets/`, name: 'Secrets' }],
    });
  });

  test('has the summary of the domain', () => {
    const described = smallCatalogue({
      domains: { ...smallContent.domains, security: { name: 'Security', summary: 'Keeps *secrets*.' } },
    });
    expect(definedTermSet(pick(described.domains, 'security'), exampleAddresses)).toMatchObject({
      description: 'Keeps secrets.',
    });
  });
});
