import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatrixRow } from '#catalogue/model/catalogue.ts';
import { pick, smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { answers as anyAnswers, SCALE } from '../../../tests/fixtures/answer-arbitraries.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import { fingerprintOf, markSeen, reviewAnswers, rowFingerprint, type LookAgain } from './look-again.ts';

type Cells = SmallContent['requirements'][string][string];

const ROLE = 'mlops-engineer';
const nothing: LookAgain = { changed: [], added: [], gone: [], unknownChoice: [] };

/** The rows of a role now: ids with their fingerprints. */
function rows(fingerprintById: Record<string, string>) {
  return Object.entries(fingerprintById).map(([id, fingerprint]) => ({ id, fingerprint }));
}

describe('a fingerprint', () => {
  // Another result would ask every reader of every site to look at every skill again.
  test.each([
    [[], '1mjsfpb3rfi'],
    [[''], '24yjostdob6'],
    [['junior', 'working', 'mandatory', 'Logs\neach run.'], '17qd5985y1o'],
    [['Größe', '日本'], 'j6b1gq3cxy'],
  ])('of %j stays what it was', (parts, fingerprint) => {
    expect(fingerprintOf(parts)).toBe(fingerprint);
  });

  test.each([
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', '']],
    [['a,b'], ['a', 'b']],
    [['"a"'], ['a']],
  ])('of %j is not that of %j', (one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });

  test('differs where a part does, and is short', () => {
    const parts = fc.array(fc.string());
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(fingerprintOf(one) === fingerprintOf(other)).toBe(isSame);
        expect(fingerprintOf(one)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });
});

describe('the fingerprint of a row', () => {
  const levels = { junior: null, middle: null, senior: null };
  const before: Cells = {
    junior: { proficiency: 'awareness', expects: 'Reads a run.' },
    senior: { proficiency: 'advanced', mandatory: true },
  };

  /** The row of MLflow for a role that asks for it in these cells. */
  function rowOf(cells: Cells, changes: Partial<SmallContent> = {}): MatrixRow {
    const { roles } = smallCatalogue({
      roles: { tester: { name: 'Tester', levels } },
      requirements: { 'tester/machine-learning': { mlflow: cells } },
      ...changes,
    });
    const row = pick(roles, 'tester').matrix[0]?.rows[0];
    if (row === undefined) throw new Error('the role asks for nothing');
    return row;
  }

  test.each<[string, Cells]>([
    ['proficiency', { ...before, senior: { proficiency: 'expert', mandatory: true } }],
    ['mark', { ...before, senior: { proficiency: 'advanced' } }],
    ['text', { ...before, junior: { proficiency: 'awareness', expects: 'Reads two runs.' } }],
    ['text that is no longer there', { ...before, junior: { proficiency: 'awareness' } }],
    ['level', { middle: { proficiency: 'awareness', expects: 'Reads a run.' }, senior: before['senior'] }],
    ['level more', { ...before, middle: { proficiency: 'working' } }],
    ['level fewer', { senior: before['senior'] }],
  ] as [string, Cells][])('changes with another %s', (_, after) => {
    expect(rowFingerprint(rowOf(after))).not.toBe(rowFingerprint(rowOf(before)));
  });

  test('stays where only names change', () => {
    const ladder = [
      { id: 'junior', name: 'Beginner' },
      { id: 'middle', name: 'Middle' },
      { id: 'senior', name: 'Senior' },
    ];
    expect(rowFingerprint(rowOf(before, { ladder }))).toBe(rowFingerprint(rowOf(before)));
  });
});

describe('to look at again', () => {
  const seen = { [ROLE]: 'old' };
  test.each<[string, Answers, Partial<LookAgain>]>([
    ['is nothing without answers', {}, {}],
    ['is nothing where the role was not assessed before', { docker: { choice: 'working' } }, {}],
    [
      'is nothing where another role has changed',
      { mlflow: { choice: 'working', seen: { 'data-engineer': 'old' } } },
      {},
    ],
    [
      'is what was answered when the role asked something else, and what was not there to answer',
      { mlflow: { choice: 'working', seen }, docker: { choice: NONE, seen: { [ROLE]: 'd' } } },
      { changed: ['mlflow'], added: ['helm'] },
    ],
    [
      'is an answer of unsure as well',
      { mlflow: { choice: UNSURE, seen }, docker: { choice: NONE }, helm: { choice: NONE } },
      { changed: ['mlflow'] },
    ],
    [
      'is not called changed where there is only a note',
      { mlflow: { note: 'Once.', seen }, docker: { choice: NONE }, helm: { choice: NONE } },
      { added: ['mlflow'] },
    ],
    [
      'is what the role no longer has',
      { redis: { choice: 'expert', seen }, kafka: { choice: 'expert' } },
      { gone: ['redis'], added: ['mlflow', 'docker', 'helm'] },
    ],
    [
      'is a choice that the scale no longer has, of skills of the role',
      { helm: { choice: 'guru' }, mlflow: { choice: 'toString' }, redis: { choice: 'guru' } },
      { unknownChoice: ['mlflow', 'helm'] },
    ],
  ])('%s', (_, answers, review) => {
    const current = rows({ mlflow: 'm', docker: 'd', helm: 'h' });
    expect(reviewAnswers(ROLE, current, answers, SCALE)).toEqual({ ...nothing, ...review });
  });

  test('is nothing that every object inherits', () => {
    const current = rows({ constructor: 'c', toString: 't' });
    expect(reviewAnswers('constructor', current, { mlflow: { seen: {} } }, SCALE)).toEqual(nothing);
  });
});

describe('marking as seen', () => {
  const current = rows({ mlflow: 'm', docker: 'd', helm: 'h' });
  const answers: Answers = {
    mlflow: { choice: 'working', note: 'Often.', seen: { 'data-engineer': 'x', [ROLE]: 'old' } },
    docker: { choice: UNSURE },
    helm: { note: 'A note alone.' },
    redis: { choice: 'expert', seen: { [ROLE]: 'old', 'data-engineer': 'x' } },
    kafka: { choice: 'expert', seen: { [ROLE]: 'old' } },
  };

  test('notes what the role asks now of all that is answered, and forgets what it no longer has', () => {
    expect(markSeen(ROLE, current, answers)).toEqual({
      mlflow: { choice: 'working', note: 'Often.', seen: { 'data-engineer': 'x', [ROLE]: 'm' } },
      docker: { choice: UNSURE, seen: { [ROLE]: 'd' } },
      helm: { note: 'A note alone.' },
      redis: { choice: 'expert', seen: { 'data-engineer': 'x' } },
      kafka: { choice: 'expert' },
    });
  });

  test('may be for some skills only; one that is not answered stays as it is', () => {
    const marked = markSeen(ROLE, current, answers, ['docker', 'helm', 'redis', 'unknown']);
    expect(marked).toEqual({
      ...answers,
      docker: { choice: UNSURE, seen: { [ROLE]: 'd' } },
      redis: { choice: 'expert', seen: { 'data-engineer': 'x' } },
    });
  });

  test('leaves nothing changed and nothing gone, and no choice or note otherwise than it was', () => {
    const anyRows = fc
      .uniqueArray(fc.constantFrom('mlflow', 'docker', 'constructor', 'helm', 'kafka'))
      .chain((ids) =>
        fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), fingerprint: fc.string() }))),
      );
    fc.assert(
      fc.property(anyAnswers, anyRows, anyRows, (given, then, now) => {
        const before = markSeen(ROLE, then, given);
        const after = markSeen(ROLE, now, before);
        expect(reviewAnswers(ROLE, now, after, SCALE)).toMatchObject({ changed: [], gone: [] });
        const said = (all: Answers) =>
          Object.entries(all).map(([id, { choice, note }]) => [id, choice, note]);
        expect(said(after)).toEqual(said(given));
      }),
    );
  });
});
