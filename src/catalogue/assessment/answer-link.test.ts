import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { decodeAnswers, encodeAnswers } from './answer-link.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import { strangeAnswers } from './arbitraries.ts';

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
    'signs of their own',
    { 'a=b;c,d': { choice: "1'(*)!#" }, 'größe 1%': { choice: '~._-' } },
    'answers=1;1%27%28%2A%29%21%23=a%3Db%3Bc%2Cd;~._-=gr%C3%B6%C3%9Fe%201%25',
  ],
  [
    'what cannot be in a link',
    { '': { choice: 'working' }, a: { choice: '' }, '\ud800': { choice: 'x' } },
    'answers=1',
  ],
])('a link holds %s', (_, answers, fragment) => {
  expect(encodeAnswers(answers)).toBe(fragment);
});

describe('a fragment', () => {
  test.each<[string, Record<string, string> | undefined]>([
    ['', undefined],
    ['#', undefined],
    ['#mlflow.senior', undefined],
    ['answers', undefined],
    ['answers=', undefined],
    ['answers=2;working=mlflow', undefined],
    ['answers=11;working=mlflow', undefined],
    ['working=mlflow;answers=1', undefined],
    ['answers=1', {}],
    ['#answers=1;working=mlflow', { mlflow: 'working' }],
    ['##answers=1', undefined],
    ['answers=1;guru=unknown-skill', { 'unknown-skill': 'guru' }],
    ['answers=1;answers=mlflow', { mlflow: 'answers' }],
    ['answers=1;;=;=mlflow;working=;working;working=a=b;none=helm', { helm: 'none' }],
    ['answers=1;working=,,mlflow,%,%E0%A4%A,%zz,docker,', { mlflow: 'working', docker: 'working' }],
    ['answers=1;%=mlflow;%ff=docker;none=helm', { helm: 'none' }],
    ['answers=1;working=a,b;none=c;working=d;none=a', { a: 'none', b: 'working', c: 'none', d: 'working' }],
  ])('%j gives %j', (fragment, choices) => {
    const answers = decodeAnswers(fragment);
    expect(answers === undefined ? undefined : Object.fromEntries(choicesOf(answers))).toEqual(choices);
  });

  test('with __proto__ gives a skill of that name', () => {
    const answers = decodeAnswers('answers=1;working=__proto__');
    expect(Object.entries(answers ?? {})).toEqual([['__proto__', { choice: 'working' }]]);
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });

  test('of any text is read without an error', () => {
    const part = fc.oneof(fc.constantFrom('answers=1', ';', '=', ',', '%', '%41', '%E0', '#'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const answers = decodeAnswers(`answers=1;${parts.join('')}`);
        expect(answers).toBeDefined();
        expect(decodeAnswers(encodeAnswers(answers ?? {}))).toEqual(answers);
      }),
    );
  });
});

test('what was encoded is decoded again, whatever the skills and choices are', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      expect(choicesOf(decodeAnswers(`#${encodeAnswers(answers)}`))).toEqual(choicesOf(answers));
    }),
  );
});

test('a link that is decoded and encoded again is the same', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      const fragment = encodeAnswers(answers);
      expect(encodeAnswers(decodeAnswers(fragment) ?? {})).toBe(fragment);
    }),
  );
});

test('a link holds no sign at which programs cut links', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      expect(encodeAnswers(answers)).toMatch(/^[A-Za-z0-9._~%=;,-]+$/);
    }),
  );
});

test('a link with answers to 56 skills of the content has at most 2,000 characters', () => {
  const read = readCatalogue(directorySource('content'));
  if (!read.ok) throw new Error('the content has problems: run npm run check');
  const { scale } = read.catalogue;
  const skills = read.catalogue.skills.slice(0, 56);
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
