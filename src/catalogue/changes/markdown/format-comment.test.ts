import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { LONGEST_LINE } from '#catalogue/schemas/text.ts';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { formatComment, LEAST_LIMIT } from './format-comment.ts';

/** Turns URLs into links as the host of a comment does, unless an invisible space prevents it. */
const host = new MarkdownIt({ html: true, linkify: true });
host.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null);

const revisions = { before: { revision: 'main', commit: '0123456789' }, after: {} };
const elsewhere = 'npx rolebook diff main --limit none';

function format(before: Partial<SmallContent>, after: Partial<SmallContent>, limit?: number): string {
  const diff = diffCatalogues(smallCatalogue(before), smallCatalogue(after));
  return formatComment(describeChanges(diff), { ...revisions, elsewhere, limit });
}

function formatEdits(...edits: string[]): string {
  return format({}, editedContent(edits));
}

test('shows a single cell unfolded', () => {
  expect(formatEdits('the proficiency of a cell')).toBe(`## What changes in the catalogue

The difference between \`main\` (0123456) and the files on disk.

1 requirement changed. This affects **MLOps Engineer**.

The totals stay the same.

### MLOps Engineer: 1 deeper

*Machine Learning*

- **MLflow, Middle**: Working → Expert (deeper)
`);
});

test('says in one sentence that nothing changed', () => {
  expect(format({}, {})).toBe(
    'Nothing in the catalogue changed between `main` (0123456) and the files on disk.\n',
  );
});

test.each([
  [
    'the text of a cell',
    '- **MLflow, Middle**: text changed (Working, mandatory)\n  > Logs<del>¶<br></del><ins>␣</ins>each run.',
  ],
  ['a cell that is optional', '- **MLflow, Middle**: **no longer mandatory** (Working)'],
  [
    'a removed cell',
    '- **MLflow, Middle**: removed (was Working, mandatory)\n  > <del>Logs<br>each run.</del>',
  ],
  [
    'the name of a skill',
    '- **ML Flow**: renamed from MLflow; required by Data Engineer (Practitioner) and MLOps Engineer',
  ],
  ['the id of a skill', '- **MLflow**: renamed (`mlflow` → `ml-flow`)'],
  ['the id of a skill', '  - **former_ids**: added <ins>mlflow</ins>; removed <del>mlflow-tracking</del>'],
  [
    'a descriptor',
    '  - **Working**: descriptor changed; required by Data Engineer (Practitioner) and MLOps Engineer (Middle)\n    > Logs <del>a run</del><ins>it</ins>.',
  ],
  ['the review of a skill', '  - **reviewed**: <del>2026-11-01</del> → <ins>2026-11-02</ins>'],
  ['a removed skill', '- **PyTorch** (`pytorch`): removed; was required by MLOps Engineer (Senior or Staff)'],
  ['the id of a level', '- **Senior or Staff**: renamed (`senior` → `staff`)'],
  ['a new role', '### Tester (`tester`): added; 2 added'],
  ['a new role', 'Now 3 roles (+1) and 9 requirements (+2).'],
  ['the stack of a level', '*Levels*\n\n- **Junior**: changed\n  - **stack**: '],
  [
    'the order of the key domains',
    '- **key_domains**: order changed\n  > <del>machine-learning, </del>security<ins>, machine-learning</ins>',
  ],
  ['the name of a role', '### ML Engineer: renamed from MLOps Engineer\n'],
  ['the meaning of a proficiency', '- **Working**: changed\n  - **means**: added <ins>Other.</ins>'],
  ['the grade of the site', '- **grade.share**: <del>0.8</del> → <ins>0.5</ins>'],
])('shows %s', (edit, markdown) => {
  expect(formatEdits(edit)).toContain(markdown);
});

test('writes more than the summary for every edit', () => {
  for (const edit of Object.keys(contentEdits)) expect(formatEdits(edit)).toMatch(/^### /m);
});

test('counts the changes of several roles in a table', () => {
  expect(formatEdits('a new role', 'the proficiency of a cell', 'a descriptor')).toContain(
    '| Role | Added | Deeper | Skills |\n| --- | ---: | ---: | ---: |\n' +
      '| Tester | 2 |  |  |\n| MLOps Engineer |  | 1 | 1 |\n| Data Engineer |  |  | 1 |',
  );
});

describe('texts of the content', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...Array.from('\\`*_[]&!~#|$-+=.)(1:/ ab\'"@<>'),
        ...[
          '](/x)',
          '**',
          '</details>',
          '</summary>',
          '<!--',
          '@octocat',
          '#12',
          'https://a.b/c',
          ':tada:',
          '| a |',
        ],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('').trim())
    // A longer name of the site would be shown in another form, so its tags would differ.
    .filter((line) => line !== '' && line.length <= 40);

  /** Returns the small content with a name in every place for names. */
  const named = (name: string): Partial<SmallContent> => {
    const content = editedContent(['a new role', 'a removed cell', 'a new domain', 'a new family']);
    const role = content.roles['mlops-engineer'] ?? { levels: {} };
    const item = { name };
    return {
      ...content,
      site: { ...content.site, name },
      ladder: content.ladder.map((level) => ({ ...level, name, short: 'x' })),
      scale: content.scale.map((step) => ({ ...step, name })),
      families: { 'ml-ai': item, web: item },
      domains: {
        'machine-learning': { ...item, groups: { mlops: name } },
        security: item,
        tools: item,
        web: item,
      },
      skills: Object.fromEntries(
        Object.entries(content.skills).map(([id, skill]) => [id, { ...skill, name, aliases: [name] }]),
      ),
      roles: {
        ...content.roles,
        'mlops-engineer': {
          ...role,
          name,
          aliases: [name],
          levels: { junior: { name, short: 'x', stack: [name] }, middle: null, senior: { name, short: 'x' } },
        },
      },
    };
  };

  const tagsOf = (markdown: string): string[] =>
    (host.render(markdown).match(/<[^>]*>/g) ?? []).filter((tag) => !/^<\/?span>$/.test(tag));

  test('cannot change the layout, mention anybody or add links', () => {
    const plain = tagsOf(format({}, named('word')));
    fc.assert(
      fc.property(text, (name) => {
        const markdown = format({}, named(name));
        expect(tagsOf(markdown)).toEqual(plain);
        expect(markdown.replace(/`[^`\n]*`/g, '')).not.toMatch(/@[a-z]|#\d|:\/\//);
      }),
      { numRuns: 50 },
    );
  });

  test('that are too long are left out, but not the summary', () => {
    const endless = '$<&'.repeat(LONGEST_LINE / 3);
    const markdown = format({}, { ...named(endless) }, LEAST_LIMIT);
    expect(markdown.length).toBeLessThanOrEqual(LEAST_LIMIT);
    expect(markdown).toContain('left out here');
  });
});

test('formats any name of a revision as code', () => {
  const diff = diffCatalogues(smallCatalogue(), smallCatalogue());
  const tree = describeChanges(diff);
  const markdown = formatComment(tree, { before: { revision: 'a`@octocat`b' }, after: {}, elsewhere });
  expect(markdown).toContain('between `` a`@octocat`b `` and');
});
