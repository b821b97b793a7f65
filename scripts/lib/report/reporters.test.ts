import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import type { Finding, Report } from './finding.ts';
import { formatGithub } from './report-github.ts';
import { formatJson } from './report-json.ts';
import { formatText } from './report-text.ts';

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    file: '/work/content/site.yaml',
    line: 2,
    column: 7,
    message: 'write it',
    guide: 'CONTRIBUTING.md#site',
    ...changes,
  };
}

function report(findings: Finding[], changes: Partial<Report> = {}): Report {
  return { ok: false, findings, counts: { errors: 1 }, summary: 'content: 1 problem', ...changes };
}

function textOf(...findings: Finding[]): string[] {
  return [...formatText(findings)].join('').split('\n').slice(0, -1);
}

describe('text', () => {
  test('has the place and the message, the frame, and the section of the guide', () => {
    const file = join(temporaryDir({ 'a.yaml': 'name: A\nurl: b\nbranch: c\n' }), 'a.yaml');
    expect(textOf(finding({ file, line: 2, column: 6 }))).toEqual([
      `${file}:2:6  write it`,
      '  1 | name: A',
      '  2 | url: b',
      '    |      ^',
      '  3 | branch: c',
      '  see CONTRIBUTING.md#site',
    ]);
  });

  test('has no frame for a finding about a whole file or an unreadable one', () => {
    const dir = temporaryDir({ 'a.yaml': 'name: A\n', 'b.yaml': new Uint8Array([0xff]) });
    for (const about of [
      finding({ file: join(dir, 'a.yaml'), isWholeFile: true }),
      finding({ file: join(dir, 'b.yaml') }),
      finding({ file: join(dir, 'none.yaml') }),
    ]) {
      expect(textOf(about)).toEqual([`${about.file}:2:7  write it`, '  see CONTRIBUTING.md#site']);
    }
  });

  test.each([
    [{ severity: 'warning' } as const, 'warning: write it'],
    [{ severity: 'warning', rule: 'vague' } as const, 'warning: write it (vague)'],
    [{ rule: 'vague' } as const, 'write it (vague)'],
    [{ message: 'a\n::error::b\u001b[31m' }, 'a\\u{000a}::error::b\\u{001b}[31m'],
  ])('starts with one line for %j', (changes, message) => {
    expect(textOf(finding(changes))[0]).toBe(`/work/content/site.yaml:2:7  ${message}`);
  });

  test('has styles if it is given a painter', () => {
    const painted = formatText([finding()], (style, words) => `<${style}>${words}</${style}>`);
    expect([...painted].join('')).toContain(
      '<bold><red>/work/content/site.yaml:2:7  write it</red></bold>\n',
    );
  });
});

describe('JSON', () => {
  test('has every finding with its fields', () => {
    const findings = [finding({ severity: 'warning', rule: 'vague' }), finding({ isWholeFile: true })];
    const place = { file: '/work/content/site.yaml', line: 2, column: 7 };
    const rest = { message: 'write it', guide: 'CONTRIBUTING.md#site' };
    expect(JSON.parse(formatJson(report(findings)))).toEqual({
      version: 1,
      ok: false,
      counts: { errors: 1 },
      problems: [
        { severity: 'warning', rule: 'vague', ...place, ...rest },
        { severity: 'error', ...place, ...rest },
      ],
    });
  });
});

describe('GitHub', () => {
  const see = '%0Asee CONTRIBUTING.md#site';

  test.each([
    [{}, `::error file=content/site.yaml,line=2,col=7,title=content problem::write it${see}`],
    [
      { severity: 'warning' } as const,
      `::warning file=content/site.yaml,line=2,col=7,title=content warning::write it${see}`,
    ],
    [{ rule: 'vague' } as const, `::error file=content/site.yaml,line=2,col=7,title=vague::write it${see}`],
    [
      { message: '100 %\r\na:b,c' },
      `::error file=content/site.yaml,line=2,col=7,title=content problem::100 %25%0D%0Aa:b,c${see}`,
    ],
    [
      { file: '/work/content/a,b:c%\n.yaml' },
      `::error file=content/a%2Cb%3Ac%25%0A.yaml,line=2,col=7,title=content problem::write it${see}`,
    ],
    [
      { file: '/other/a.yaml' },
      `::error file=/other/a.yaml,line=2,col=7,title=content problem::write it${see}`,
    ],
  ])('gets a workflow command for %j', (changes, command) => {
    expect(formatGithub(report([finding(changes)]), '/work')).toEqual({
      lines: [command],
      summary: 'content: 1 problem',
    });
  });

  test('gets ten annotations of each severity, and plain lines for the rest, which the summary counts', () => {
    const findings = [
      ...Array.from({ length: 12 }, () => finding({ severity: 'warning' })),
      ...Array.from({ length: 11 }, () => finding()),
    ];
    const { lines, summary } = formatGithub(report(findings), '/work');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('/work/content/site.yaml:2:7  '))).toHaveLength(3);
    expect(summary).toMatch(/^content: 1 problem; 3 of them only in this log/);
  });
});
