import { expect, test } from 'vitest';
import { readKnownContent } from './known-content.ts';
import { nextSteps } from './next-steps.ts';
import { parseRequest, type NewFlags, type NewKind } from './request.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

const source = smallSource();
const known = readKnownContent(source);

test.each<[NewKind, NewFlags, string[]]>([
  [
    'skill',
    { domain: 'tools' },
    ['skills/tools/a.yaml', 'requirements/tools.yaml', 'a:\n', 'junior:\n', 'proficiency: awareness'],
  ],
  ['role', { levels: 'senior' }, ['roles/a/role.yaml', 'roles/a/requirements/<domain>.yaml', 'senior:\n']],
  ['role', { skills: 'mlflow' }, ['roles/a/requirements/', 'still open']],
  ['role', { from: 'mlops-engineer' }, ['roles/a/requirements/', 'come from "mlops-engineer"']],
  ['domain', {}, ['npx rolebook new skill --domain a']],
  ['family', {}, ['npx rolebook new role --family a']],
])('says what to do after a new %s with %j', (kind, flags, words) => {
  const steps = nextSteps(parseRequest(kind, { name: 'A', ...flags }, known), known, source).join('\n');
  for (const word of [...words, 'npx rolebook check']) expect(steps).toContain(word);
});

test('shows a text instead of a proficiency if there is no scale', () => {
  const words = fixtureSource('text-only');
  const there = readKnownContent(words);
  const steps = nextSteps(parseRequest('skill', { name: 'A', domain: 'craft' }, there), there, words).join(
    '\n',
  );
  expect(steps).toMatch(/junior:\n +expects: …/);
});
