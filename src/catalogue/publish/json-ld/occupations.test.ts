import { describe, expect, test } from 'vitest';
import type { Code } from '#catalogue/schemas/code.ts';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { occupation, occupationAtLevel } from './occupations.ts';

const { roles } = smallCatalogue();
const base = 'https://example.org/base';

function skill(id: string, name: string): object {
  return { '@type': 'DefinedTerm', '@id': `${base}/skills/${id}/`, name };
}

describe('an occupation', () => {
  test('has the fields of the role, and links its skills', () => {
    expect(occupation(pick(roles, 'mlops-engineer'), exampleAddresses)).toEqual({
      '@type': 'Occupation',
      '@id': `${base}/roles/mlops-engineer/`,
      name: 'MLOps Engineer',
      url: `${base}/roles/mlops-engineer/`,
      description: 'Brings models to production.',
      alternateName: ['ML Platform Engineer'],
      occupationalCategory: [
        {
          '@type': 'CategoryCode',
          '@id': `${base}/families/ml-ai/`,
          name: 'ML & AI',
          codeValue: 'ml-ai',
          inCodeSet: { '@type': 'CategoryCodeSet', '@id': `${base}/roles/`, name: 'Families of roles' },
        },
      ],
      skills: [skill('mlflow', 'MLflow'), skill('pytorch', 'PyTorch'), skill('secrets', 'Secrets')],
    });
  });

  test('leaves out missing fields of the role', () => {
    expect(Object.keys(occupation(pick(roles, 'data-engineer'), exampleAddresses))).toEqual([
      '@type',
      '@id',
      'name',
      'url',
      'skills',
    ]);
  });

  test('has the codes of the role after its family, and the page of the same concept', () => {
    const role = pick(roles, 'mlops-engineer');
    const codes: Code[] = [{ scheme: 'onet-soc', code: '15-2051.00', relation: 'exact' }];
    expect(occupation({ ...role, codes }, exampleAddresses)).toMatchObject({
      occupationalCategory: [{ codeValue: 'ml-ai' }, { codeValue: '15-2051.00' }],
      sameAs: ['https://www.onetonline.org/link/summary/15-2051.00'],
    });
  });

  test('at a level has its responsibilities', () => {
    const role = pick(roles, 'mlops-engineer');
    expect(occupationAtLevel(role, pick(role.levels, 'junior'), exampleAddresses)).toEqual({
      '@type': 'Occupation',
      name: 'Junior MLOps Engineer',
      url: `${base}/roles/mlops-engineer/levels/junior/`,
      description: 'Works with guidance.',
      responsibilities: ['Small tasks'],
    });
  });

  test('at a level leaves out missing fields', () => {
    const role = pick(roles, 'data-engineer');
    const thing = occupationAtLevel(role, pick(role.levels, 'only'), exampleAddresses);
    expect(Object.keys(thing)).toEqual(['@type', 'name', 'url']);
  });
});
