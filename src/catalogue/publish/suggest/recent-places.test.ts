import { describe, expect, test } from 'vitest';
import { formatRecent, parseRecent } from './recent-places.ts';
import type { Suggestion } from './suggestion.ts';

const place = (name: string): Suggestion => ({ kind: 'role', title: name, path: `/site/roles/${name}/` });

test('reads back the places that it stored, with only the fields that the list shows', () => {
  const shown: Suggestion = { ...place('a'), note: 'Data', hue: 'hue-1', aside: '5 skills' };
  const text = formatRecent(shown, []);
  expect(parseRecent(text, '/site/')).toEqual([{ ...place('a'), note: 'Data', hue: 'hue-1' }]);
});

test('lists the newest place first and only once, and at most five places', () => {
  const others = ['b', 'c', 'a', 'd', 'e', 'f'].map(place);
  const titles = parseRecent(formatRecent(place('a'), others), '/site/').map(({ title }) => title);
  expect(titles).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe('of stored places', () => {
  test.each([
    ['nothing', ''],
    ['text that is not JSON', '[{'],
    ['another value', '{"0":{}}'],
    ['null', 'null'],
  ])('reads none from %s', (_, text) => {
    expect(parseRecent(text, '/site/')).toEqual([]);
  });

  test.each([
    ['a place of another site', { ...place('x'), path: '/other/roles/x/' }],
    ['a place of another host', { ...place('x'), path: '//example.org/' }],
    ['a script', { ...place('x'), path: 'javascript:alert(1)' }],
    ['a kind that does not exist', { ...place('x'), kind: 'person' }],
    ['a title that is not text', { ...place('x'), title: {} }],
    ['a class that is not text', { ...place('x'), hue: ['hue-1'] }],
    ['null', null],
    ['a list', []],
  ])('drops %s and reads the others', (_, broken) => {
    expect(parseRecent(JSON.stringify([broken, place('a')]), '/site/')).toEqual([place('a')]);
  });

  test('reads only places of the host for a site at its root', () => {
    const places = [{ ...place('x'), path: '//example.org/' }, place('a')];
    expect(parseRecent(JSON.stringify(places), '/')).toEqual([place('a')]);
  });
});
