import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { ownerLines } from './owner-lines.ts';

const catalogue = smallCatalogue({
  domains: {
    tools: { name: 'Tools', owner: ['org/tools', 'ann'] },
    'machine-learning': { ...smallContent.domains['machine-learning'], name: 'ML', owner: ['bob', 'bob'] },
    security: { name: 'Security' },
  },
  skills: {
    'tools/c-star': { name: 'C*', owner: ['cara'] },
    'security/secrets': { name: 'Secrets', owner: ['dan', 'org/security'] },
    'machine-learning/pytorch': { name: 'PyTorch', owner: ['ann'] },
    'machine-learning/mlflow': { name: 'MLflow', owner: ['eve'] },
  },
});

test('lists owners of domains by id, then those of single skills, which override them', () => {
  expect(ownerLines(catalogue, 'content')).toEqual([
    '/content/domains/machine-learning.yaml @bob',
    '/content/skills/machine-learning/ @bob',
    '/content/roles/*/requirements/machine-learning.yaml @bob',
    '/content/domains/tools.yaml @org/tools @ann',
    '/content/skills/tools/ @org/tools @ann',
    '/content/roles/*/requirements/tools.yaml @org/tools @ann',
    '/content/skills/machine-learning/mlflow.yaml @eve',
    '/content/skills/machine-learning/pytorch.yaml @ann',
    '/content/skills/security/secrets.yaml @dan @org/security',
    '/content/skills/tools/c-star.yaml @cara',
  ]);
});

test.each([
  ['', '/domains/tools.yaml @ann'],
  ['careers/content', '/careers/content/domains/tools.yaml @ann'],
  ['our content', '/our\\ content/domains/tools.yaml @ann'],
])('starts paths at the content directory %j', (contentPath, line) => {
  const domains = { ...smallContent.domains, tools: { name: 'Tools', owner: ['ann'] } };
  expect(ownerLines(smallCatalogue({ domains }), contentPath)).toContain(line);
});

test('returns no lines if there are no owners', () => {
  const { domains, skills } = smallCatalogue();
  const without = <Item extends { owners: string[] }>(items: Item[]): Item[] =>
    items.map((item) => ({ ...item, owners: [] }));
  expect(ownerLines({ domains: without(domains), skills: without(skills) }, 'content')).toEqual([]);
});
