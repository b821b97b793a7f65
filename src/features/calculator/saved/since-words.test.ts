import { expect, test } from 'vitest';
import { sinceWords } from './since-words.ts';

test('returns nothing if nothing has changed', () => {
  expect(sinceWords({ answers: [], texts: [], added: [], removed: [] })).toEqual([]);
});

test('separates changes of answers from changes of the role', () => {
  expect(
    sinceWords({
      answers: [{ skill: 'Kafka', before: 'Junior', after: 'Senior' }],
      texts: [{ skill: 'Helm', levels: ['Senior', 'Lead'] }],
      added: ['Redis'],
      removed: ['aws'],
    }),
  ).toEqual([
    { title: 'In your answers', lines: ['Kafka: Junior → Senior'] },
    {
      title: 'In the role',
      lines: ['Helm: new text for Senior and Lead', 'Redis: now required', 'aws: no longer required'],
    },
  ]);
});
