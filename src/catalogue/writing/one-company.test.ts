import { expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

test('reports all figures of a text together, each once', () => {
  const text = 'Moves forty services to 12 clusters. Deletes forty of 90% that are left.';
  expect(lintExpectation('one-company', text)).toEqual([
    'figures of one company ("forty", "12", "90%"): say how often or how far without a number',
  ]);
});

test.each([
  'Moves each service to TLS 1.3 before the old version is turned off.',
  'Starts `sleep 300` and reads [the page](https://example.org/2024/300).',
])('finds no figures in %j', (text) => {
  expect(lintExpectation('one-company', text)).toEqual([]);
});

test('accepts the name of a skill with its version', () => {
  const cell = { 'c-star': { junior: { expects: 'Upgrades each project to dbt 4.1.' } } };
  const skills = { 'tools/c-star': { name: 'C*', aliases: ['dbt'] } };
  expect(lint('one-company', withTester(cell, { skills }))).toEqual([]);
});

test('checks only expectations and descriptors in English', () => {
  const text = 'Moves forty services.';
  const skill = { name: 'C*', summary: text, descriptors: { working: text }, evidence: [text] };
  const changes = withTester(
    { 'c-star': { junior: { expects: text, example: text } } },
    { skills: { 'tools/c-star': skill } },
  );
  expect(lint('one-company', changes).map((line) => line.replace(/: .*/, ''))).toEqual([
    'skills/tools/c-star.yaml descriptors.working',
    'roles/tester/requirements/tools.yaml c-star.junior.expects',
  ]);
  const german = { ...changes, site: { ...smallContent.site, language: 'de' } };
  expect(lint('one-company', german)).toEqual([]);
});
