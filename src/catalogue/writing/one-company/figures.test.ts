import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';

test.each([
  ['Serves 300 users.', ['300']],
  ['Within 30 minutes, restores the service.', ['30']],
  ['Cuts the latency to 250 ms and the cost by 40%.', ['250', '40%']],
  ['Keeps 1.5 percent of the traces.', ['1.5 percent']],
  ['Moves 2M rows, 1,200 tables and 20GB of logs.', ['2M', '1,200', '20GB']],
  ['Reports a 90-minute delay.', ['90']],
  ['Leads 3-5 people.', ['3']],
  ['Spends $500 a day.', ['500']],
  ['Upgrades to Python 3.14 for 12 teams.', ['12']],
  ['Drops what was written before 2024.', ['2024']],
])('%j has the figures %j', (sentence, figures) => {
  expect(figuresIn(sentence, [])).toEqual(figures);
});

test.each([
  'Turns off TLS 1.0, and offers HTTP/2 and TLS 1.2 or 1.3.',
  'Signs builds by SLSA level 3, and gets every product to level 2 or 3.',
  'Supports Python 3.14, Node.js 24 and C++ 23.',
  'Checks each page by WCAG 2.2, and each login by OAuth 2.1 and 2FA.',
  'Stores tables in S3, draws C4 models, and explains L4, Web3, NIS2 and IPv6.',
  'Alerts on p95, p99 and the 99th percentile, 24/7.',
  'Follows RFC 9110, ISO/IEC 42001, Article 50 and PCI DSS version 4.',
  'Retries a status 429, explains 503 responses, and closes port 22.',
  'Hashes with SHA-256 on 64-bit systems, and decodes UTF-8.',
  'Reports recall@10 with a 95% confidence interval and a p-value of 0.05.',
  'Keeps backups by the 3-2-1 rule.',
  'WCAG 2.2 is met by every page.',
  'Reviews 1 change with 2 colleagues.',
  'Follows the OWASP Top 10 (A05:2021).',
])('%j has no figures', (sentence) => {
  expect(figuresIn(sentence, [])).toEqual([]);
});

test('a version may follow a name without a capital', () => {
  const sentence = 'Upgrades each project to dbt 4.1.';
  expect(figuresIn(sentence, [])).toEqual(['4.1']);
  expect(figuresIn(sentence, ['dbt'])).toEqual([]);
});
