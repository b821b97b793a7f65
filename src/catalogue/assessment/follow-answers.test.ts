import { describe, expect, test } from 'vitest';
import type { Renames } from '#catalogue/model/renames.ts';
import type { Answer } from './answers.ts';
import { followAnswers } from './follow-answers.ts';
import type { Kept } from './kept-answers.ts';

const NOON = '2026-11-22T12:00:00.000Z';
const LATER = '2026-11-22T12:00:00.001Z';
const renames: Renames = {
  skills: { saw: 'handsaw' },
  proficiencies: { working: 'able' },
  roles: { maker: 'craftsman' },
};

describe('answers follow', () => {
  test.each<[string, Kept<Answer>, Kept<Answer>]>([
    ['a renamed skill', { saw: { choice: 'expert', at: NOON } }, { handsaw: { choice: 'expert', at: NOON } }],
    ['a renamed proficiency', { plane: { choice: 'working' } }, { plane: { choice: 'able' } }],
    [
      'a renamed role',
      { plane: { seen: { maker: 'a', keeper: 'b' } } },
      { plane: { seen: { craftsman: 'a', keeper: 'b' } } },
    ],
    ['with their evidence', { saw: { note: 'A table.' } }, { handsaw: { note: 'A table.' } }],
    [
      'when they were removed',
      { saw: { at: NOON, removed: true } },
      { handsaw: { at: NOON, removed: true } },
    ],
  ])('%s', (_, kept, followed) => {
    expect(followAnswers(kept, renames)).toEqual(followed);
  });

  test('and the newer one wins where both ids have one', () => {
    const [older, newer] = [
      { choice: 'able', at: NOON },
      { choice: 'expert', at: LATER },
    ];
    expect(followAnswers({ saw: newer, handsaw: older }, renames)).toEqual({ handsaw: newer });
    expect(followAnswers({ handsaw: newer, saw: older }, renames)).toEqual({ handsaw: newer });
  });

  test('and what was seen under the present id of a role counts before its former one', () => {
    const seen = { craftsman: 'now', maker: 'then' };
    expect(followAnswers({ plane: { seen } }, renames)).toEqual({ plane: { seen: { craftsman: 'now' } } });
  });
});

test.each(['none', 'unsure', 'constructor', 'gone'])(
  'the choice "%s" and an unknown skill stay as they are',
  (choice) => {
    const kept = { 'no-such-skill': { choice, note: 'Kept.' } };
    expect(followAnswers(kept, renames)).toEqual(kept);
    expect(followAnswers(kept, {})).toEqual(kept);
  },
);
