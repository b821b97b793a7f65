import { expect, test } from 'vitest';
import { codesSchema } from './code.ts';

const faultsOf = (codes: unknown): [string, string][] =>
  (codesSchema.safeParse(codes).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

test('accepts codes of known classifications, and of others by their web address', () => {
  const codes = [
    { scheme: 'onet-soc', code: '15-2051.00', relation: 'close', title: 'Data Scientists' },
    { scheme: 'isco-08', code: '2511', relation: 'broader', by: 'octocat', reviewed: '2026-11-01' },
    { scheme: 'https://jobs.example.org/', code: 'J 7', relation: 'exact' },
  ];
  expect(codesSchema.parse(codes)).toEqual(codes);
  expect(codesSchema.parse(undefined)).toEqual([]);
});

test.each([
  ['onet-soc', '15-2051', '"15-2051.00"'],
  ['isco-08', '25111', '"2511"'],
  ['sfia', 'deng', '"DENG"'],
  ['e-cf', 'F.1', '"B.1"'],
  ['nice', 'DD-WRL-3', '"DD-WRL-003"'],
  ['ddat', 'Data engineer', '"data-engineer"'],
  ['esco', '2511.3', 'data.europa.eu'],
])('refuses a code of %s that is written like %s', (scheme, code, example) => {
  const [[path, message] = []] = faultsOf([{ scheme, code, relation: 'exact' }]);
  expect(path).toBe('0.code');
  expect(message).toContain(example);
});

test('refuses a classification that is neither known nor an address', () => {
  const [[path, message] = []] = faultsOf([{ scheme: 'onet', code: '15-2051.00', relation: 'exact' }]);
  expect(path).toBe('0.scheme');
  expect(message).toContain('"onet-soc"');
});

test('refuses a code that is listed twice', () => {
  const code = { scheme: 'sfia', code: 'DENG', relation: 'close' };
  expect(
    faultsOf([code, { ...code, scheme: 'https://example.org/' }, { ...code, relation: 'exact' }]),
  ).toEqual([['2.code', 'the code "DENG" is listed twice: remove one of them']]);
});
