import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import {
  breadcrumbList,
  definedTerm,
  definedTermSet,
  faqPage,
  formatJsonLd,
  occupation,
  occupationAtLevel,
} from './json-ld.ts';

const { roles, skills, domains } = smallCatalogue();
const context = 'https://schema.org';

describe('an occupation', () => {
  test('has the fields of the role', () => {
    expect(occupation(pick(roles, 'mlops-engineer'), 'https://example.org/r/')).toEqual({
      '@context': context,
      '@type': 'Occupation',
      name: 'MLOps Engineer',
      url: 'https://example.org/r/',
      description: 'Brings models to production.',
      alternateName: ['ML Platform Engineer'],
      occupationalCategory: 'ML & AI',
      skills: ['MLflow', 'PyTorch', 'Secrets'],
    });
  });

  test('leaves out missing fields of the role', () => {
    expect(Object.keys(occupation(pick(roles, 'data-engineer'), 'https://example.org/r/'))).toEqual([
      '@context',
      '@type',
      'name',
      'url',
      'skills',
    ]);
  });

  test('at a level has its responsibilities', () => {
    const role = pick(roles, 'mlops-engineer');
    const level = role.levels.find(({ focus }) => focus.length > 0);
    expect(level && occupationAtLevel(level, 'https://example.org/l/')).toEqual({
      '@context': context,
      '@type': 'Occupation',
      name: 'Junior MLOps Engineer',
      url: 'https://example.org/l/',
      description: 'Works with guidance.',
      responsibilities: ['Small tasks'],
    });
  });

  test('at a level leaves out missing fields', () => {
    const role = pick(roles, 'data-engineer');
    const level = role.levels.find(({ focus, summary }) => focus.length === 0 && summary === undefined);
    const thing = level && occupationAtLevel(level, 'https://example.org/l/');
    expect(Object.keys(thing ?? {})).toEqual(['@context', '@type', 'name', 'url']);
  });
});

describe('a defined term', () => {
  test('has the fields of the skill', () => {
    expect(definedTerm(pick(skills, 'mlflow'), 'https://example.org/s/', 'https://example.org/d/')).toEqual({
      '@context': context,
      '@type': 'DefinedTerm',
      name: 'MLflow',
      url: 'https://example.org/s/',
      description: 'Records runs and models.',
      alternateName: ['MLflow Tracking'],
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: 'Machine Learning',
        url: 'https://example.org/d/',
      },
    });
  });

  test('has the code of the skill', () => {
    const { skills: coded } = smallCatalogue({
      skills: { ...smallContent.skills, 'tools/c-star': { name: 'C*', code: 'task_completion' } },
    });
    const term = definedTerm(pick(coded, 'c-star'), 'https://example.org/s/', 'https://example.org/d/');
    expect(term).toMatchObject({ '@type': 'DefinedTerm', termCode: 'task_completion' });
  });

  test('leaves out missing fields of the skill', () => {
    const term = definedTerm(pick(skills, 'c-star'), 'https://example.org/s/', 'https://example.org/d/');
    expect(Object.keys(term)).toEqual(['@context', '@type', 'name', 'url', 'inDefinedTermSet']);
  });

  test('is part of the set of its domain', () => {
    const set = definedTermSet(
      pick(domains, 'security'),
      'https://example.org/d/',
      ({ id }) => `https://example.org/${id}`,
    );
    expect(set).toEqual({
      '@context': context,
      '@type': 'DefinedTermSet',
      name: 'Security',
      url: 'https://example.org/d/',
      hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'Secrets', url: 'https://example.org/secrets' }],
    });
  });
});

test('numbers crumbs from 1, with absolute URLs', () => {
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: 'Roles', path: '/roles/' },
  ];
  expect(breadcrumbList(crumbs, (path) => `https://example.org${path}`)).toEqual({
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: 'Roles', item: 'https://example.org/roles/' },
    ],
  });
});

test('formats an answer as plain text', () => {
  expect(faqPage([{ question: 'Why?', answer: '- [Because](/a/)\n- **so**' }])).toMatchObject({
    '@type': 'FAQPage',
    mainEntity: [
      { '@type': 'Question', name: 'Why?', acceptedAnswer: { '@type': 'Answer', text: 'Because so' } },
    ],
  });
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', 'a & b', '"quoted"', '\\u003c'])(
  'the name %j cannot end the script element, and is parsed unchanged',
  (name) => {
    const catalogue = smallCatalogue({
      domains: { ...smallContent.domains, security: { name: `A ${name} B` } },
    });
    const domain = pick(catalogue.domains, 'security');
    const text = formatJsonLd(definedTermSet(domain, 'https://example.org/', () => ''));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: `A ${name} B` });
  },
);
