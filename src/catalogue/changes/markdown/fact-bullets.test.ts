import { expect, test } from 'vitest';
import { wording } from '#catalogue/changes/describe/wording.ts';
import { formatBullet } from './fact-bullets.ts';

const fact = { name: 'C*', says: wording('text changed'), facts: [] };

test.each([
  ['a word', 'Opens a run.', 'Opens the run.', ['> Opens <del>a</del><ins>the</ins> run.']],
  [
    'a replaced text',
    'Opens it.',
    'Writes plugins daily',
    ['> **Before:** Opens it.', '>', '> **After:** Writes plugins daily'],
  ],
  ['an added text', undefined, 'Opens *it*.', ['> Opens \\*it\\*.']],
  ['a removed text', 'Opens it.', undefined, ['> <del>Opens it.</del>']],
  ['a line end', 'One two.\nThree.', 'One two. Three.', ['> One two.<del>¶<br></del><ins>␣</ins>Three.']],
])('quotes %s', (_, before, after, quote) => {
  const [line, ...rest] = formatBullet({ ...fact, text: { before, after } }).split('\n');
  expect(line).toBe('- **C\\***: text changed');
  expect(rest).toEqual(quote.map((paragraph) => `  ${paragraph}`));
});

test('quotes both sides of a very long text', () => {
  const text = 'word '.repeat(2_000).trim();
  expect(formatBullet({ ...fact, text: { before: text, after: `${text} more` } })).toBe(
    `- **C\\***: text changed\n  > **Before:** ${text}\n  >\n  > **After:** ${text} more`,
  );
});

test('shows ids as code, affected roles after the words, and nested facts below', () => {
  const inner = { name: 'aliases', says: [...wording('added '), ...wording('V_i', 'added')], facts: [] };
  const whole = {
    name: 'Vim',
    id: 'vim',
    says: wording('added'),
    readers: 'required by no role',
    facts: [inner],
  };
  expect(formatBullet(whole)).toBe(
    '- **Vim** (`vim`): added; required by no role\n  - **aliases**: added <ins>V_i</ins>',
  );
});
