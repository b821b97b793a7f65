import { expect, test } from 'vitest';
import { formatCodes, parseCodes, type CodeInCell } from './csv-codes.ts';

const codes: CodeInCell[] = [
  { scheme: 'onet-soc', code: '15-2051.00', relation: 'close' },
  { scheme: 'https://jobs.example.org/', code: 'J 7 exact', relation: 'exact' },
];
const cell = 'onet-soc 15-2051.00 close\nhttps://jobs.example.org/ J 7 exact exact';

test('writes one code in each line, and reads it back', () => {
  expect(formatCodes(codes)).toBe(cell);
  expect(parseCodes(cell)).toEqual({ codes });
  expect(parseCodes(`\n  ${cell.replace('\n', '\r\n\n')} \n`)).toEqual({ codes });
});

test('leaves the cell out if there are no codes', () => {
  expect(formatCodes([])).toBeUndefined();
  expect(parseCodes(' \n')).toEqual({ codes: [] });
});

test.each(['sfia DENG', 'DENG close', 'other DENG close', 'sfia DENG similar'])(
  'returns "%s" as a fault',
  (line) => {
    expect(parseCodes(`sfia MLNG close\n${line}`)).toEqual({
      codes: [{ scheme: 'sfia', code: 'MLNG', relation: 'close' }],
      fault: line,
    });
  },
);
