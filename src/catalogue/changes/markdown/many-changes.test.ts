import { describe, expect, test } from 'vitest';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { smallCatalogue, type SmallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { DEFAULT_LIMIT, formatComment } from './format-comment.ts';

const revisions = { before: { revision: 'main', commit: '0123456789' }, after: {} };
const elsewhere = 'npx rolebook diff main --limit none';

function format(before: Partial<SmallContent>, after: Partial<SmallContent>, limit?: number): string {
  const diff = diffCatalogues(smallCatalogue(before), smallCatalogue(after));
  return formatComment(describeChanges(diff), { ...revisions, elsewhere, limit });
}

function wideContent(
  skills: number,
  text: (skill: number) => string,
  roles = ['wide'],
): Partial<SmallContent> {
  const ids = Array.from({ length: skills }, (_, index) => `skill-${index}`);
  const cell = (index: number) => ({ proficiency: 'working', expects: text(index) });
  return {
    skills: Object.fromEntries(ids.map((id) => [`tools/${id}`, { name: `Skill ${id}` }])),
    roles: Object.fromEntries(
      roles.map((id) => [id, { name: `Role ${id}`, levels: { junior: null, middle: null } }]),
    ),
    requirements: Object.fromEntries(
      roles.map((role) => [
        `${role}/tools`,
        Object.fromEntries(ids.map((id, index) => [id, { junior: cell(index), middle: cell(index) }])),
      ]),
    ),
  };
}

const LONG = 'Prepares the training repository for many colleagues, and answers for what they find there. ';

test('shows each text of a new role unfolded', () => {
  const markdown = format(
    {},
    wideContent(20, (index) => `Keeps ${String(index)} tools.`),
  );
  expect(markdown).not.toMatch(/<details>|left out/);
  for (let index = 0; index < 20; index += 1) {
    expect(markdown.split(`  > Keeps ${String(index)} tools.\n`)).toHaveLength(3);
  }
});

describe('many changes', () => {
  test('are folded', () => {
    const markdown = format(
      wideContent(26, () => 'Once.'),
      wideContent(26, () => 'Twice.'),
    );
    expect(markdown).toContain(
      '<details>\n<summary><b>Role wide</b>: 52 texts</summary>\n\n*Tools*\n\n- **Skill',
    );
    expect(markdown).toMatch(/\n\n<\/details>\n$/);
  });

  test('of 1,000 cells fit into a comment that counts the rest', () => {
    const roles = ['a', 'b', 'c', 'd', 'e'];
    const before = wideContent(100, (index) => `${LONG.repeat(3)}${index}`, roles);
    const after = wideContent(100, (index) => `${LONG.repeat(3)}${index} times`, roles);
    const markdown = format(before, after);
    const [, leftOut = '0'] = /\*\*(\d+) changes left out here\*\*/.exec(markdown) ?? [];
    const shown = [...markdown.matchAll(/text changed/g)].length;
    const lines = [...markdown.matchAll(/^- .*: (\d+) changes$/gm)].map(([, count]) => Number(count));
    expect(markdown.length).toBeLessThanOrEqual(DEFAULT_LIMIT);
    expect(markdown.length).toBeGreaterThan(DEFAULT_LIMIT - 5_000);
    expect(shown + Number(leftOut)).toBe(1_000);
    expect([lines.length, lines.reduce((sum, count) => sum + count, 0)]).toEqual([4, Number(leftOut)]);
    expect(markdown).toMatch(
      /\n- the rest: \d+ changes\n\nAll changes: `npx rolebook diff main --limit none`\n$/,
    );
    expect(format(before, after, Infinity)).not.toContain('left out');
  });

  test('never hide a role with few changes', () => {
    const before = wideContent(300, () => LONG.repeat(2), ['most', 'little']);
    const after = wideContent(300, () => 'Nothing of it.', ['most', 'little']);
    const requirements = {
      ...after.requirements,
      'little/tools': {
        ...before.requirements?.['little/tools'],
        'skill-0': { junior: { proficiency: 'expert' } },
      },
    };
    const markdown = format(before, { ...after, requirements }, 20_000);
    expect(markdown).toContain('**Skill skill-0, Junior**: Working → Expert (deeper); text removed');
    expect(markdown.length).toBeLessThanOrEqual(20_000);
  });
});
