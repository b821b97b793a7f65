import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAnswers, encodeAnswers } from './answer-link.ts';
import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { referenceCatalogue } from '../../../../tests/fixtures/reference-catalogue.ts';
import { strangeAnswers } from '../../../../tests/fixtures/answer-arbitraries.ts';

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
])('encodes %s', (_, answers, fragment) => {
  expect(encodeAnswers('tester', answers)).toBe(fragment);
});

const about: AnswersAbout = { as: 'middle', aim: 'senior', name: 'Ann Ö. (Ops)', day: '2026-11-12' };
const head = 'as=middle;aim=senior;name=Ann%20%C3%96%2E%20%28Ops%29;day=2026-11-12';

test.each<[string, AnswersAbout, Answers, string]>([
  ['the facts about the answers', about, { 'tester/a': { level: 'senior' } }, `${head};senior=a`],
  ['no invalid id, name or day', { as: 'A', aim: '', name: ' ', day: '1' }, {}, ''],
  ['a name without separators', { name: 'A;b=c&d%e' }, {}, 'name=A%20b%20c%20d%20e;day='],
  ['the person rated', { name: 'Ben', of: '' }, {}, 'name=Ben;of=;day='],
  ['the request to rate first', { rate: 'first' }, {}, 'rate=first;day='],
  ['an empty day before a level named like a part', {}, { 'tester/a': { level: 'aim' } }, 'day=;aim=a'],
])('encodes %s', (_, told, answers, rest) => {
  expect(encodeAnswers('tester', answers, told)).toBe(
    ['answers=2;role=tester', rest].filter(Boolean).join(';'),
  );
});

function readAboutOf(fragment: string): AnswersAbout | undefined {
  const linked = decodeAnswers(fragment);
  return linked?.ok ? linked.about : undefined;
}

test.each<[string, string, AnswersAbout]>([
  ['facts as copied', `#answers=2;role=tester;${head};senior=a`, about],
  ['facts that are percent-encoded', encodeURIComponent(`answers=2;role=tester;${head};senior=a`), about],
  ['a level that does not exist', '#answers=2;role=tester;aim=guru;senior=a', { aim: 'guru' }],
  ['a level that is not an id', '#answers=2;role=tester;as=<b>;aim=senior;senior=a', { aim: 'senior' }],
  ['a day that does not exist', '#answers=2;role=tester;name=Ann;day=2026-02-30;senior=a', { name: 'Ann' }],
  ['a name that is cut within a character', '#answers=2;role=tester;name=%E0%A4%A;day=;senior=a', {}],
  ['a name with two equals signs', '#answers=2;role=tester;name=a=b;day=;senior=a', {}],
  ['a name that reverses the text', '#answers=2;role=tester;name=%E2%80%AEnnA;senior=a', { name: 'nnA' }],
  ['a very long name', `#answers=2;role=tester;name=${'x'.repeat(5000)};senior=a`, { name: 'x'.repeat(60) }],
])('reads the answers of a link with %s', (_, fragment, told) => {
  expect(readAboutOf(fragment)).toEqual({ ...told, role: 'tester' });
  expect(readLink(fragment)).toEqual({ 'tester/a': { level: 'senior' } });
});

test('reads a link with any name and level', () => {
  const told = fc.record({ name: fc.string({ unit: 'binary' }), of: fc.string(), aim: properId() });
  fc.assert(
    fc.property(told, properAnswers, (drawn, answers) => {
      const fragment = encodeAnswers('tester', answers, drawn);
      expect(new Map(Object.entries(readLink(fragment) ?? {}))).toEqual(new Map(Object.entries(answers)));
      const read = readAboutOf(`${encodeURIComponent(fragment)}.`);
      expect(read).toMatchObject({ role: 'tester', aim: drawn.aim });
      expect(encodeAnswers('tester', answers, read)).toBe(fragment);
    }),
  );
});

function readLink(fragment: string): Answers | string | undefined {
  const linked = decodeAnswers(fragment);
  if (linked === undefined) return undefined;
  return linked.ok ? linked.answers : linked.message;
}

const former = { mlflow: { choice: 'expert' }, docker: { choice: 'expert' } };
const both = { 'tester/mlflow': { level: 'senior' }, 'tester/docker': { level: 'senior' } };

test.each<[string, string, Answers]>([
  ['as copied', '#answers=2;role=tester;senior=mlflow,docker', both],
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
  ['after two number signs', '##answers=2;role=tester;senior=mlflow,docker', both],
  [
    'with an unknown skill and level',
    '#answers=2;role=tester;guru=no-such',
    { 'tester/no-such': { level: 'guru' } },
  ],
  [
    'with answers that name no level',
    '#answers=2;role=tester;none=a;unsure=b;no-occasion=c',
    { 'tester/a': { none: true }, 'tester/b': { unsure: true }, 'tester/c': { no_occasion: true } },
  ],
  ['with a level named role', '#answers=2;role=tester;role=a', { 'tester/a': { level: 'role' } }],
  ['with a skill twice', '#answers=2;role=tester;junior=a;senior=a', { 'tester/a': { level: 'senior' } }],
])('reads a link %s', (_, fragment, answers) => {
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
])('refuses a link %s instead of reading a part of it', (_, fragment, message) => {
  expect(readLink(fragment)).toContain(message);
});

test.each(['', '#', '#mlflow.senior', '#answers-guide', '#working=mlflow;answers=1', '#standing'])(
  'ignores the fragment %j',
  (fragment) => {
    expect(readLink(fragment)).toBeUndefined();
  },
);

test('reads or refuses any text without an error', () => {
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

const properAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.record({ id: properId(), level: properId() }))
  .map((all) => Object.fromEntries(all.map(({ id, level }) => [`tester/${id}`, { level }])));

/** Any id except the reserved words. */
function properId(): fc.Arbitrary<string> {
  return fc
    .stringMatching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .filter((id) => !['none', 'unsure', 'no-occasion'].includes(id));
}

test('decodes what it encoded, and encodes it as the same link again', () => {
  fc.assert(
    fc.property(properAnswers, (answers) => {
      const fragment = encodeAnswers('tester', answers);
      const read = readLink(`#${fragment}`);
      expect(new Map(Object.entries(read ?? {}))).toEqual(new Map(Object.entries(answers)));
      expect(typeof read === 'object' && encodeAnswers('tester', read)).toBe(fragment);
    }),
  );
});

test('reads a link that a program has encoded or extended', () => {
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

test('uses no characters at which programs cut off links', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      expect(encodeAnswers('tester', answers)).toMatch(/^[a-z0-9=;,-]+$/);
    }),
  );
});

test('fits answers to the 56 skills with the longest ids into 2,000 characters', () => {
  const { skills } = referenceCatalogue();
  const longest = skills.map(({ id }) => id).sort((a, b) => b.length - a.length);
  const levels = ['junior', 'middle', 'senior', 'lead', 'principal'];
  const rows = longest
    .slice(0, 56)
    .map((id, index) => [answerKey('mlops-engineer', id), { level: levels[index % levels.length] }] as const);
  expect(rows).toHaveLength(56);
  const page = 'https://careers.example.org/roles/mlops-engineer/calculator/';
  const told = {
    as: 'principal',
    aim: 'principal',
    name: '名'.repeat(60),
    of: 'Ö'.repeat(60),
    day: '2026-11-12',
  };
  const fragment = encodeAnswers('mlops-engineer', Object.fromEntries(rows), told);
  expect(`${page}#${fragment}`.length).toBeLessThanOrEqual(2000);
});

test.each([0, 1, 2, 3])('reads a link that was encoded %i times', (times) => {
  const link = Array.from({ length: times }).reduce(
    (text: string) => encodeURIComponent(text),
    encodeAnswers('tester', { 'tester/mlflow': { level: 'senior' } }),
  );
  expect(decodeAnswers(link)).toMatchObject({ ok: true, answers: { 'tester/mlflow': { level: 'senior' } } });
});

test.each([
  'answers=2=3;role=tester;senior=mlflow',
  'answers=x2;role=tester;senior=mlflow',
  'answers=2x;role=tester;senior=mlflow',
  'Answers=2;role=tester;senior=mlflow',
  'answers=;role=tester;senior=mlflow',
  'answers=2;role=tester=x;senior=mlflow',
  'answers=2;part=tester;senior=mlflow',
])('calls the link %s damaged', (link) => {
  expect(decodeAnswers(link)).toMatchObject({ ok: false, message: expect.stringContaining('damaged') });
});
