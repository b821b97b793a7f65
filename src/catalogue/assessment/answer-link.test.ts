import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAnswers, encodeAnswers } from './answer-link.ts';
import type { Answers } from './answers.ts';
import { strangeAnswers } from '../../../tests/fixtures/answer-arbitraries.ts';

test.each<[string, Answers, string]>([
  ['nothing', {}, 'answers=2;role=tester'],
  [
    'the answers to one role, grouped in the order of their first appearance, without notes',
    {
      'tester/mlflow': { level: 'senior', bar: 'k3x9zq', note: 'Secret.' },
      'tester/helm': { none: true },
      'other/docker': { level: 'senior' },
      'tester/docker': { level: 'senior' },
      'tester/kafka': { unsure: true },
      'tester/aws': { no_occasion: true },
      'tester/redis': { note: 'A note alone.' },
      mlflow: { choice: 'expert' },
    },
    'answers=2;role=tester;senior=mlflow,docker;none=helm;unsure=kafka;no-occasion=aws',
  ],
  [
    'nothing that is not an id',
    {
      'tester/': { level: 'a' },
      'tester/a': { level: '' },
      'tester/a=b': { level: 'x' },
      'tester/b': { level: '\ud800' },
    },
    'answers=2;role=tester',
  ],
])('a link holds %s', (_, answers, fragment) => {
  expect(encodeAnswers('tester', answers)).toBe(fragment);
});

/** The answers of a fragment; a message where it cannot be read. */
function readLink(fragment: string): Answers | string | undefined {
  const linked = decodeAnswers(fragment);
  if (linked === undefined) return undefined;
  return linked.ok ? linked.answers : linked.message;
}

const former = { mlflow: { choice: 'expert' }, docker: { choice: 'expert' } };
const both = { 'tester/mlflow': { level: 'senior' }, 'tester/docker': { level: 'senior' } };

test.each<[string, string, Answers]>([
  ['as it was copied', '#answers=2;role=tester;senior=mlflow,docker', both],
  ['without answers', '#answers=2;role=tester', {}],
  ['of version 1', '#answers=1;expert=mlflow,docker', former],
  ['of version 1 without answers', '#answers=1', {}],
  ['wholly percent-encoded', '#answers%3D2%3Brole%3Dtester%3Bsenior%3Dmlflow%2Cdocker', both],
  ['of version 1, partly percent-encoded', '#answers=1%3Bexpert=mlflow%2Cdocker', former],
  ['percent-encoded twice', '#answers%253D1%253Bexpert%253Dmlflow%252Cdocker', former],
  ['with a tracking parameter', '#answers=2;role=tester;senior=mlflow,docker&utm_source=mail', both],
  ['with an encoded parameter', '#answers%3D1%3Bexpert%3Dmlflow%2Cdocker%26utm_source%3Dmail', former],
  ['at the end of a sentence', '#answers=2;role=tester;senior=mlflow,docker.', both],
  ['in brackets', '#answers=2;role=tester;senior=mlflow,docker).', both],
  ['in quotation marks', '#answers=1;expert=mlflow,docker%E2%80%9D', former],
  ['before a line break', '#answers=2;role=tester;senior=mlflow,docker%0A', both],
  ['behind two signs', '##answers=2;role=tester;senior=mlflow,docker', both],
  [
    'with an unknown skill and level',
    '#answers=2;role=tester;guru=no-such',
    { 'tester/no-such': { level: 'guru' } },
  ],
  [
    'with what names no level',
    '#answers=2;role=tester;none=a;unsure=b;no-occasion=c',
    { 'tester/a': { none: true }, 'tester/b': { unsure: true }, 'tester/c': { no_occasion: true } },
  ],
  ['of a level that is called role', '#answers=2;role=tester;role=a', { 'tester/a': { level: 'role' } }],
  ['with a skill twice', '#answers=2;role=tester;junior=a;senior=a', { 'tester/a': { level: 'senior' } }],
])('a link %s is read', (_, fragment, answers) => {
  expect(readLink(fragment)).toEqual(answers);
});

test.each([
  ['of another version', '#answers=9;expert=mlflow', 'another version'],
  ['of a version with two digits', '#answers=11;expert=mlflow', 'another version'],
  ['cut within its name', '#answers', 'damaged'],
  ['cut before its version', '#answers=', 'damaged'],
  ['cut before its role', '#answers=2', 'damaged'],
  ['cut within its role', '#answers=2;role=', 'damaged'],
  ['without a role', '#answers=2;senior=mlflow', 'damaged'],
  ['of two roles', '#answers=2;role=a=b;senior=mlflow', 'damaged'],
  ['cut before the skills', '#answers=2;role=tester;senior=mlflow;junior=', 'damaged'],
  ['cut within a level', '#answers=2;role=tester;senior=mlflow;jun', 'damaged'],
  ['with an empty group', '#answers=1;;expert=mlflow', 'damaged'],
  ['with an empty skill', '#answers=1;expert=,mlflow', 'damaged'],
  ['with two equals signs', '#answers=1;a=b=c', 'damaged'],
  ['with half a character', '#answers=1;expert=%E0%A4%A,mlflow', 'damaged'],
  ['with markup', '#answers=1;%3Cb%3E=mlflow', 'damaged'],
  ['with __proto__', '#answers=1;working=__proto__', 'damaged'],
])('a link %s is refused rather than read in part', (_, fragment, message) => {
  expect(readLink(fragment)).toContain(message);
});

test.each(['', '#', '#mlflow.senior', '#answers-guide', '#working=mlflow;answers=1', '#standing'])(
  'the fragment %j is about something else',
  (fragment) => {
    expect(readLink(fragment)).toBeUndefined();
  },
);

test('any text is read or refused without an error', () => {
  const part = fc.oneof(
    fc.constantFrom('answers=2', 'role=a', ';', '=', ',', '%', '%41', '%E0', '#', '&'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom('answers=1', 'answers=2;role=a'), fc.array(part), (start, parts) => {
      expect(['object', 'string']).toContain(typeof readLink(`${start};${parts.join('')}`));
    }),
  );
});

/** Answers to rows of one role whose ids are ids. */
const properAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.record({ id: properId(), level: properId() }))
  .map((all) => Object.fromEntries(all.map(({ id, level }) => [`tester/${id}`, { level }])));

/** Any id but those that no level can have. */
function properId(): fc.Arbitrary<string> {
  return fc
    .stringMatching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .filter((id) => !['none', 'unsure', 'no-occasion'].includes(id));
}

test('what was encoded is decoded again, and encoded again it is the same link', () => {
  fc.assert(
    fc.property(properAnswers, (answers) => {
      const fragment = encodeAnswers('tester', answers);
      const read = readLink(`#${fragment}`);
      expect(new Map(Object.entries(read ?? {}))).toEqual(new Map(Object.entries(answers)));
      expect(typeof read === 'object' && encodeAnswers('tester', read)).toBe(fragment);
    }),
  );
});

test('a link survives any encoding on its way', () => {
  fc.assert(
    fc.property(properAnswers, (answers) => {
      const fragment = encodeAnswers('tester', answers);
      const read = readLink(fragment);
      for (const damaged of [
        encodeURIComponent(fragment),
        `${fragment}.`,
        `${fragment}&a=b`,
        `${fragment}%20`,
      ])
        expect(readLink(damaged)).toEqual(read);
    }),
  );
});

test('a link holds no sign at which programs cut links', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      expect(encodeAnswers('tester', answers)).toMatch(/^[a-z0-9=;,-]+$/);
    }),
  );
});

test('a link with answers to 56 skills of long names stays below 2,000 characters', () => {
  const levels = fc.array(fc.constantFrom('junior', 'middle', 'senior', 'lead', 'principal'), {
    minLength: 56,
    maxLength: 56,
  });
  fc.assert(
    fc.property(levels, (chosen) => {
      const rows = chosen.map((level, index) => [
        `mlops-engineer/container-security-${String(index)}`,
        { level },
      ]);
      const page = 'https://careers.example.org/roles/mlops-engineer/calculator/';
      const fragment = encodeAnswers('mlops-engineer', Object.fromEntries(rows) as Answers);
      expect(`${page}#${fragment}`.length).toBeLessThanOrEqual(2000);
    }),
  );
});
