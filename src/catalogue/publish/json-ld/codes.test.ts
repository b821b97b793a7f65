import { expect, test } from 'vitest';
import type { Code } from '#catalogue/schemas/code.ts';
import { categoryCodes, sameConcepts } from './codes.ts';

const onet: Code = { scheme: 'onet-soc', code: '15-2051.00', relation: 'close', title: 'Data Scientists' };
const page = 'https://www.onetonline.org/link/summary/15-2051.00';
const own: Code = { scheme: 'https://jobs.example.org/list', code: 'J 7', relation: 'exact' };

test('a category has its code, title, page and classification', () => {
  expect(categoryCodes([onet])).toEqual([
    {
      '@type': 'CategoryCode',
      codeValue: '15-2051.00',
      name: 'Data Scientists',
      url: page,
      inCodeSet: { '@type': 'CategoryCodeSet', name: 'O*NET-SOC', url: 'https://www.onetonline.org/' },
    },
  ]);
});

test('a category may have neither a title nor a page', () => {
  expect(categoryCodes([own])).toEqual([
    {
      '@type': 'CategoryCode',
      codeValue: 'J 7',
      inCodeSet: {
        '@type': 'CategoryCodeSet',
        name: 'jobs.example.org',
        url: 'https://jobs.example.org/list',
      },
    },
  ]);
});

test('an occupation belongs to broader categories, but not to narrower ones', () => {
  const codes = (['exact', 'close', 'broader', 'narrower'] as const).map((relation): Code => ({
    ...onet,
    code: relation,
    relation,
  }));
  const values = categoryCodes(codes).map((code) => 'codeValue' in code && code.codeValue);
  expect(values).toEqual(['exact', 'close', 'broader']);
});

test('links only exact codes that have a page', () => {
  const exact: Code = { ...onet, relation: 'exact' };
  expect(sameConcepts([own, exact, onet, { ...exact, url: 'https://example.org/ds' }])).toEqual({
    sameAs: [page, 'https://example.org/ds'],
  });
  expect(sameConcepts([own, onet])).toEqual({});
});
