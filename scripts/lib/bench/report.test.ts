import { expect, test } from 'vitest';
import { formatReport } from './report.ts';

test('puts a table under each title, with numbers aligned right and rounded to three digits', async () => {
  const table = {
    title: 'Build',
    text: 'How long it takes.',
    columns: ['roles', 'index', 'seconds'],
    rows: [
      [1000, 'Pagefind', 12.345],
      [10, 'MiniSearch', 0.5],
    ],
  };
  const report = await formatReport([table], 'BENCHMARK.md');
  expect(report).toContain('## Build\n\nHow long it takes.\n\n');
  expect(report.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| roles | index      | seconds |',
    '| ----: | ---------- | ------: |',
    '| 1,000 | Pagefind   |    12.3 |',
    '|    10 | MiniSearch |    0.50 |',
  ]);
});
