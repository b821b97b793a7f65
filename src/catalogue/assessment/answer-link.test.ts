import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { decodeAnswers, encodeAnswers } from './answer-link.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import { strangeAnswers } from '../../../tests/fixtures/answer-arbitraries.ts';

/** The choices alone, by the id of the skill. */
function choicesOf(answers: Answers | undefined): Map<string, string | undefined> {
  const chosen = Object.entries(answers ?? {}).filter(([, { choice }]) => choice !== undefined);
  return new Map(chosen.map(([id, { choice }]) => [id, choice]));
}

test.each<[string, Answers, string]>([
  ['nothing', {}, 'answers=1'],
  [
    'choices, grouped in the order of their first appearance',
    {
      mlflow: { choice: 'working' },
      helm: { choice: NONE },
      docker: { choice: 'working', note: 'Secret.', seen: { 'mlops-engineer': 'x1' } },
      kafka: { choice: UNSURE },
      redis: { note: 'A note alone.' },
    },
    'answers=1;working=mlflow,docker;none=helm;unsure=kafka',
  ],
  [
    'nothing that is not an id',
    { '': { choice: 'working' }, a: { choice: '' }, 'a=b;c,d': { choice: 'x' }, b: { choice: '\ud800' } },
    'answers=1',
  ],
])('a link holds %s', (_, answers, fragment) => {
  expect(encodeAnswers(answers)).toBe(fragment);
});

/** The choices of a fragment by the id of the skill; a message where it cannot be read. */
function readLink(fragment: string): Record<string, string | undefined> | string | undefined {
  const linked = decodeAnswers(fragment);
  if (linked === undefined) return undefined;
  return linked.ok ? Object.fromEntries(choicesOf(linked.answers)) : linked.message;
}

const both = { mlflow: 'expert', docker: 'expert' };

test.each<[string, string, Record<string, string>]>([
  ['as it was copied', '#answers=1;expert=mlflow,docker', both],
  ['without answers', '#answers=1', {}],
  ['wholly percent-encoded', '#answers%3D1%3Bexpert%3Dmlflow%2Cdocker', both],
  ['partly percent-encoded', '#answers=1%3Bexpert=mlflow%2Cdocker', both],
  ['percent-encoded twice', '#answers%253D1%253Bexpert%253Dmlflow%252Cdocker', both],
  ['with a tracking parameter', '#answers=1;expert=mlflow,docker&utm_source=mail', both],
  ['with an encoded parameter', '#answers%3D1%3Bexpert%3Dmlflow%2Cdocker%26utm_source%3Dmail', both],
  ['at the end of a sentence', '#answers=1;expert=mlflow,docker.', both],
  ['in brackets', '#answers=1;expert=mlflow,docker).', both],
  ['in quotation marks', '#answers=1;expert=mlflow,docker%E2%80%9D', both],
  ['before a line break', '#answers=1;expert=mlflow,docker%0A', both],
  ['behind two signs', '##answers=1;expert=mlflow,docker', both],
  ['with an unknown skill and proficiency', '#answers=1;guru=no-such-skill', { 'no-such-skill': 'guru' }],
  ['with a skill twice', '#answers=1;working=mlflow;expert=mlflow', { mlflow: 'expert' }],
  [
    'with ids that every object inherits',
    '#answers=1;constructor=constructor',
    { constructor: 'constructor' },
  ],
])('a link %s is read', (_, fragment, choices) => {
  expect(readLink(fragment)).toEqual(choices);
});

test.each([
  ['of another version', '#answers=9;expert=mlflow', 'another version'],
  ['of a version with two digits', '#answers=11;expert=mlflow', 'another version'],
  ['cut within its name', '#answers', 'damaged'],
  ['cut before its version', '#answers=', 'damaged'],
  ['cut before the skills', '#answers=1;expert=mlflow;working=', 'damaged'],
  ['cut within a proficiency', '#answers=1;expert=mlflow;work', 'damaged'],
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
    fc.constantFrom('answers=1', ';', '=', ',', '%', '%41', '%E0', '#', '&'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(['object', 'string']).toContain(typeof readLink(`answers=1;${parts.join('')}`));
    }),
  );
});

/** Answers to skills whose ids are ids. */
const properAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.record({ id: properId(), choice: properId() }))
  .map((all) => Object.fromEntries(all.map(({ id, choice }) => [id, { choice }])));

function properId(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
}

test('what was encoded is decoded again, and encoded again it is the same link', () => {
  fc.assert(
    fc.property(properAnswers, (answers) => {
      const fragment = encodeAnswers(answers);
      expect(new Map(Object.entries(readLink(`#${fragment}`) ?? {}))).toEqual(choicesOf(answers));
      const linked = decodeAnswers(fragment);
      expect(linked?.ok === true && encodeAnswers(linked.answers)).toBe(fragment);
    }),
  );
});

test('a link survives any encoding on its way', () => {
  fc.assert(
    fc.property(properAnswers, (answers) => {
      const fragment = encodeAnswers(answers);
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
      expect(encodeAnswers(answers)).toMatch(/^[a-z0-9=;,-]+$/);
    }),
  );
});

test('a link with answers to 56 skills of a real role has at most 2,000 characters', () => {
  const { scale, skills: all } = referenceCatalogue();
  const skills = all.slice(0, 56);
  expect(skills).toHaveLength(56);
  const choice = fc.constantFrom(...scale.map(({ id }) => id), NONE, UNSURE);
  const choices = fc.array(choice, { minLength: skills.length, maxLength: skills.length });
  fc.assert(
    fc.property(choices, (chosen) => {
      const answers = Object.fromEntries(skills.map(({ id }, index) => [id, { choice: chosen[index] }]));
      const page = 'https://careers.example.org/roles/mlops-engineer/calculator/';
      expect(`${page}#${encodeAnswers(answers)}`.length).toBeLessThanOrEqual(2000);
    }),
  );
});
