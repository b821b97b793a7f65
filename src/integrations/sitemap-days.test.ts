import { expect, test } from 'vitest';
import { withDays } from './sitemap-days.ts';

test('a time at midnight becomes a day', () => {
  const url = (lastmod: string): string =>
    `<url><loc>https://example.org/T00:00:00.000Z</loc><lastmod>${lastmod}</lastmod></url>`;
  const times = ['2026-11-22T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-02T10:00:00.000Z'];
  expect(withDays(times.map(url).join(''))).toBe(
    ['2026-11-22', '2026-01-02', '2026-01-02T10:00:00.000Z'].map(url).join(''),
  );
});
