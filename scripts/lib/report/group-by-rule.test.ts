import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { groupByRule } from './group-by-rule.ts';

function finding(line: number, changes: Partial<Finding> = {}): Finding {
  const place = { file: 'content/a.yaml', line, column: 3 };
  return { severity: 'warning', ...place, message: `line ${String(line)}`, guide: 'GUIDE', ...changes };
}

test('merges the warnings of a rule into one at the first place, with their number and the next two places', () => {
  const places = [1, 2, 3, 4].map((line) => finding(line, { rule: 'same-ask' }));
  const other = finding(2, { rule: 'unused-skill', isWholeFile: true });
  expect(groupByRule([...places.slice(0, 2), other, ...places.slice(2)])).toEqual([
    {
      ...places[0],
      message:
        '4 levels require the same as the level below: say in "expects" what is new, raise the proficiency, make it mandatory, or leave the level out; also at content/a.yaml:2:3, content/a.yaml:3:3',
    },
    other,
  ]);
});

test('formats a large number of places with a comma', () => {
  const places = Array.from({ length: 1000 }, (_, line) => finding(line, { rule: 'story' }));
  expect(groupByRule(places)).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/^1,000 bars /) }),
  ]);
});

test('does not merge errors, or warnings without a rule', () => {
  const findings = [
    finding(1, { severity: 'error' }),
    finding(2, { severity: 'error', rule: 'vague' }),
    finding(3, { severity: 'error', rule: 'vague' }),
    finding(4),
    finding(5),
  ];
  expect(groupByRule(findings)).toEqual(findings);
});
