import { describe, expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lintExpectation } from '../../../tests/fixtures/writing-fixtures.ts';

describe('a word is mannered', () => {
  test.each([
    ['Ends quarrels over names.', '"quarrels" is mannered: write "disagreement"'],
    ['Asks somebody to check it.', '"somebody" is mannered: write "someone"'],
    ['Blames nobody.', '"nobody" is mannered: write "no one"'],
    ['Lets anybody read it.', '"anybody" is mannered: write "anyone"'],
    ['Gives each team a cluster of its own.', '"of its own" is mannered: write "their own" or "separate"'],
    ['Maps the estate.', '"estate" is mannered: write "systems"'],
    ['Wins the money for a redesign.', '"Wins" is mannered: write "gets", such as "gets approval for"'],
    ['Bets on one vendor.', '"Bets" is mannered: say what is decided'],
    ['Buys time for a repair.', '"Buys time" is mannered: say what is postponed'],
    ['Stands behind each release.', '"Stands behind" is mannered: say what the person does about it'],
    ['Adds a label that carries the version.', '"carries" is mannered: write "has", or say what it does'],
    ['Replaces heroics with rules.', '"heroics" is mannered: say what is done'],
    ['Locks the file lest it change.', '"lest" is mannered: write "so that … not"'],
    ['Removes what ought to go.', '"ought" is mannered: write "should"'],
    ['Rotates the key afterwards.', '"afterwards" is mannered: write "then" or "later"'],
    ['Sees to it that alerts fire.', '"Sees to it" is mannered: write "makes sure"'],
    ['Tells noise from a real fault.', '"Tells noise from" is mannered: write "distinguishes"'],
    [
      'Defends the figure before the board.',
      '"the board" is mannered: say what is decided or changed, not before whom',
    ],
    ['Traces board reports.', '"board reports" is mannered: say what is decided or changed, not before whom'],
  ])('%j', (text, message) => {
    expect(lintExpectation('mannered', text)).toEqual([message]);
  });
});

describe('a mark complicates the text', () => {
  test.each([
    ['Reads it; writes it.', 'the text has a semicolon: write two sentences'],
    ['Reads it – and writes it.', 'the text has a dash: write two sentences, or a comma'],
    ['Reads it—and writes it.', 'the text has a dash: write two sentences, or a comma'],
    ['Reads it - and writes it.', 'the text has a dash: write two sentences, or a comma'],
    ['Reads one: a. Writes one: b.', 'the text has several colons: write at most one colon'],
  ])('%j', (text, message) => {
    expect(lintExpectation('mannered', text)).toEqual([message]);
  });
});

describe('nothing is mannered in', () => {
  test.each([
    'Builds dashboards with one chart each: errors.',
    'Moves cards across the board.',
    'Flashes a Jetson board.',
    'Carries out the migration.',
    'Collects quick wins, and reports the win rate.',
    'Explains that the last write wins.',
    'Tells the owner what came from upstream.',
    'Tells affected users about data from other systems.',
    'Adds two of their own queries.',
    'Models real estate.',
    'Runs `a; b - c` at 12:30, by the page [a: b](https://example.org/).',
    '- reads it\n- writes it',
  ])('%j', (text) => {
    expect(lintExpectation('mannered', text)).toEqual([]);
  });
});

test('ignores texts in another language', () => {
  const site = { ...smallContent.site, language: 'de' };
  expect(lintExpectation('mannered', 'Liest es; schreibt es.', { site })).toEqual([]);
});
