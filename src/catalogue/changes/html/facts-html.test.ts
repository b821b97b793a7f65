import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { compareAsRead } from '#catalogue/changes/describe/compare-text.ts';
import type { ChangeFact } from '#catalogue/changes/describe/change-tree.ts';
import { wording } from '#catalogue/changes/describe/wording.ts';
import { formatFacts, type FactStyle } from './facts-html.ts';

const readersStyle: FactStyle = {
  toAddress: (path) => `https://example.org${path}`,
  compare: compareAsRead,
  isForEditors: false,
};
const editorsStyle: FactStyle = { toAddress: () => undefined, compare: compareAsRead, isForEditors: true };

const skill = {
  name: 'Vim',
  id: 'vim',
  group: 'Tools',
  path: '/skills/vim/',
  says: wording('added'),
  readers: 'required by no role',
  facts: [
    {
      name: 'summary',
      says: [...wording('ed', 'removed'), ...wording(' → '), ...wording('vi', 'added')],
      text: { before: 'Edits a text.', after: 'Edits every text.' },
      facts: [],
    },
  ],
};

test('shows readers the changes with links', () => {
  expect(formatFacts([skill], readersStyle)).toBe(
    '<ul><li><a href="https://example.org/skills/vim/"><strong>Vim</strong></a>: added' +
      '<ul><li><strong>summary</strong>: <del>ed</del> → <ins>vi</ins>' +
      '<p>Edits <del>a</del> <ins>every</ins> text.</p></li></ul></li></ul>',
  );
});

test('also shows editors ids, domains and affected roles', () => {
  expect(formatFacts([skill], editorsStyle)).toMatch(
    /^<ul><li><small>Tools<\/small><ul><li><strong>Vim<\/strong> \(<code>vim<\/code>\): added; required by no role<ul>/,
  );
});

test('names a group once above its facts', () => {
  const fact = (name: string, group?: string): ChangeFact => ({
    name,
    ...(group !== undefined && { group }),
    says: wording('added'),
    facts: [],
  });
  const facts = [fact('family'), fact('Junior', 'Levels'), fact('Senior', 'Levels'), fact('Vim', 'Tools')];
  const item = (name: string): string => `<li><strong>${name}</strong>: added</li>`;
  expect(formatFacts(facts, editorsStyle)).toBe(
    `<ul>${item('family')}<li><small>Levels</small><ul>${item('Junior')}${item('Senior')}</ul></li>` +
      `<li><small>Tools</small><ul>${item('Vim')}</ul></li></ul>`,
  );
});

test.each([
  ['added', { after: 'New.' }, '<p><ins>New.</ins></p>'],
  ['removed', { before: 'Old.' }, '<p><del>Old.</del></p>'],
  [
    'replaced',
    { before: 'Opens it.', after: 'Writes plugins daily' },
    '<p><del>Opens it.</del></p><p><ins>Writes plugins daily</ins></p>',
  ],
])('marks the whole of a text that is %s', (_, text, html) => {
  expect(formatFacts([{ name: 'x', says: wording('y'), text, facts: [] }], readersStyle)).toContain(
    `: y${html}</li>`,
  );
});

test('escapes names, words and texts', () => {
  const hostile = '<img src=x onerror=alert(1)> & "C*"';
  const words = (['same', 'strong', 'code', 'removed', 'added'] as const).flatMap((kind) =>
    wording(hostile, kind),
  );
  const fact = {
    name: hostile,
    id: hostile,
    group: hostile,
    readers: hostile,
    says: words,
    text: { after: hostile },
    facts: [],
  };
  const { document } = parseHTML(`<main>${formatFacts([fact], editorsStyle)}</main>`);
  expect(document.querySelectorAll('img')).toHaveLength(0);
  expect(document.querySelector('main')?.textContent.split(hostile)).toHaveLength(11);
});

test('is empty without facts', () => {
  expect(formatFacts([], readersStyle)).toBe('');
});
