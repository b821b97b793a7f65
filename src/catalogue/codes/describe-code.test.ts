import { describe, expect, test } from 'vitest';
import type { Code } from '#catalogue/schemas/code.ts';
import { codePage, codeWords, describeCode, schemeAddress, schemeName } from './describe-code.ts';
import { findScheme, schemeIds } from './schemes.ts';

const onet: Code = { scheme: 'onet-soc', code: '15-2051.00', relation: 'close', title: 'Data Scientists' };
const concept = 'http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30';
const esco: Code = { scheme: 'esco', code: concept, relation: 'exact' };
const own: Code = { scheme: 'https://jobs.example.org/catalogue', code: 'J 7', relation: 'narrower' };

test.each(schemeIds)('the example of %s is a code of it', (id) => {
  const scheme = findScheme(id);
  expect(scheme?.pattern.test(scheme.example)).toBe(true);
  expect(scheme?.pattern.test(`${scheme.example}!`)).toBe(false);
});

test('a code has its classification, code and title in words', () => {
  expect(codeWords(onet)).toBe('O*NET-SOC 15-2051.00: Data Scientists');
  expect(codeWords(own)).toBe('jobs.example.org J 7');
});

test('a title replaces a code that means nothing to readers', () => {
  expect(codeWords({ ...esco, title: 'data scientist' })).toBe('ESCO: data scientist');
  expect(codeWords(esco)).toBe(`ESCO ${concept}`);
});

test('a code has all its facts in one line', () => {
  expect(describeCode({ ...onet, by: 'octocat', reviewed: '2026-11-01' })).toBe(
    'onet-soc 15-2051.00: close, Data Scientists, octocat, 2026-11-01',
  );
});

describe('the page of a concept', () => {
  test('is known for some classifications', () => {
    expect(codePage(onet)).toBe('https://www.onetonline.org/link/summary/15-2051.00');
    expect(codePage(esco)).toBe(concept);
    expect(codePage({ scheme: 'e-cf', code: 'B.1', relation: 'close' })).toBeUndefined();
    expect(codePage(own)).toBeUndefined();
  });

  test('may be given', () => {
    expect(codePage({ ...onet, url: 'https://example.org/ds' })).toBe('https://example.org/ds');
  });
});

test('a classification has a name and an address', () => {
  expect([schemeName('sfia'), schemeAddress('sfia')]).toEqual(['SFIA', 'https://sfia-online.org/']);
  expect([schemeName(own.scheme), schemeAddress(own.scheme)]).toEqual(['jobs.example.org', own.scheme]);
});
