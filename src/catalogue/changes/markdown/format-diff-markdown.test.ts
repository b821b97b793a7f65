import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { LONGEST_LINE } from '#catalogue/schemas/text.ts';
import { formatDiffMarkdown, LEAST_LIMIT } from './format-diff-markdown.ts';

const host = new MarkdownIt({ html: true, linkify: true });

const revisions = { before: { revision: 'main', commit: '0123456789' }, after: {} };
const command = 'npm run diff -- main --limit none';

function format(before: Partial<SmallContent>, after: Partial<SmallContent>, limit?: number): string {
  const diff = diffCatalogues(smallCatalogue(before), smallCatalogue(after));
  return formatDiffMarkdown(diff, { ...revisions, command, limit });
}

/** The Markdown of what some edits of the small content change. */
function formatEdits(...edits: string[]): string {
  return format({}, editedContent(edits));
}

/** A role that asks for many skills at two levels, with a text of its own in each cell. */
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

test('one cell is shown at once', () => {
  expect(formatEdits('a proficiency asked for')).toBe(`## What changes in the catalogue

The difference between \`main\` (0123456) and the files as they stand.

1 requirement changed. This concerns **MLOps Engineer**.

The numbers stay: 2 roles, 4 skills, and 7 requirements (4 mandatory).

### Requirements

#### MLOps Engineer: 1 deeper

*Machine Learning*

- **MLflow**
  - **Middle**: Working → Expert (deeper)
`);
});

test('says in one sentence that nothing changed', () => {
  expect(format({}, {})).toBe(
    'Nothing in the catalogue changed between `main` (0123456) and the files as they stand.\n',
  );
});

test.each([
  [
    'the text of a cell',
    '  - **Middle**: text changed (Working, mandatory)\n    > Logs<del>¶<br></del><ins>␣</ins>each run.',
  ],
  ['a cell that is optional', '  - **Middle**: **no longer mandatory** (Working)'],
  ['a cell less', '  - **Middle**: removed (was Working, mandatory)\n    > <del>Logs<br>each run.</del>'],
  [
    'the name of a skill',
    '- <del>MLflow</del> → **ML Flow**, renamed\n  - asked for by Data Engineer (Practitioner) and MLOps Engineer',
  ],
  ['the id of a skill', '- **MLflow**, renamed (`mlflow` → `ml-flow`)'],
  ['the id of a skill', '  - former\\_ids: added <ins>mlflow</ins>; removed <del>mlflow-tracking</del>'],
  [
    'a descriptor',
    '  - **Working**: descriptor changed; asked for by Data Engineer (Practitioner) and MLOps Engineer (Middle)\n    > Logs <del>a run</del><ins>it</ins>\\.',
  ],
  ['the review of a skill', '  - reviewed: <del>2026\\-11-01</del> → <ins>2026\\-11-02</ins>'],
  ['the aliases of a skill', '  - aliases: added <ins>Tracking</ins>'],
  [
    'a skill less',
    '- **PyTorch** removed (`pytorch`)\n  - was asked for by MLOps Engineer (Senior or Staff)',
  ],
  ['the id of a level', '    - **Senior or Staff**, renamed (`senior` → `staff`)'],
  ['a new role', '| Skill | Junior | Middle |\n| --- | --- | --- |\n| C\\* | Working | Working |'],
  ['a new role', '| Roles | 2 | 3 | +1 |'],
  ['a role less', '| Requirements | 7 | 5 | −2 |'],
  [
    'the order of the domains',
    '- order: security, machine-learning, tools → machine-learning, security, tools',
  ],
  [
    'the order of the key domains',
    '  - order of key\\_domains: machine-learning, security → security, machine-learning',
  ],
  ['the meaning of a proficiency', '- **Working**\n  - means: added <ins>Other.</ins>'],
  ['the grade of the site', '- grade.share: <del>0\\.8</del> → <ins>0\\.5</ins>'],
])('shows %s', (edit, markdown) => {
  expect(formatEdits(edit)).toContain(markdown);
});

test('every edit leaves more than its summary', () => {
  for (const edit of Object.keys(contentEdits)) expect(formatEdits(edit)).toMatch(/^### /m);
});

test('a table says how several roles are concerned', () => {
  expect(formatEdits('a new role', 'a proficiency asked for', 'a descriptor')).toContain(
    '| Role | Added | Deeper | Skills |\n| --- | ---: | ---: | ---: |\n' +
      '| MLOps Engineer |  | 1 | 1 |\n| Tester | 2 |  |  |\n| Data Engineer |  |  | 1 |',
  );
});

test('a requirement that is gone stands with the role and skill as they are called now', () => {
  const markdown = formatEdits('a cell less', 'the id of a role', 'the name of a role');
  expect(markdown).toContain('#### MLOps Engineer: 1 removed');
});

describe('many changes', () => {
  test('are folded', () => {
    const markdown = format(
      wideContent(11, () => 'Once.'),
      wideContent(11, () => 'Twice.'),
    );
    expect(markdown).toContain(
      '<details>\n<summary><b>Role wide</b>: 22 texts</summary>\n\n*Tools*\n\n- **Skill',
    );
    expect(markdown).toMatch(/\n\n<\/details>\n$/);
  });

  test('of 1,000 cells fit into a comment, with a line that says what is missing', () => {
    const roles = ['a', 'b', 'c', 'd', 'e'];
    const before = wideContent(100, (index) => `${LONG.repeat(3)}${index}`, roles);
    const after = wideContent(100, (index) => `${LONG.repeat(3)}${index} times`, roles);
    const markdown = format(before, after);
    const [, leftOut = '0'] = /\*\*(\d+) changes left out here\*\*/.exec(markdown) ?? [];
    const shown = [...markdown.matchAll(/text changed/g)].length;
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown.length).toBeGreaterThan(55_000);
    expect(shown + Number(leftOut)).toBe(1_000);
    expect(markdown).toContain(`All of them: \`${command}\``);
    expect(format(before, after, Infinity)).not.toContain('left out');
  });

  test('never hide the role that changed a little', () => {
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
    expect(markdown).toContain('**Junior**: Working → Expert (deeper); text removed');
    expect(markdown.length).toBeLessThanOrEqual(20_000);
  });
});

describe('texts of the content', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...'\\`*_[]&!~#|$-+=.)(1:/ ab\'"@<>',
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
    .filter((line) => line !== '');

  /** The small content with a name in every place that has one. */
  const named = (name: string): Partial<SmallContent> => {
    const content = editedContent(['a new role', 'a cell less', 'a new domain', 'a new family']);
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

  test('cannot change the layout, and mention or link nothing', () => {
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

  test('without end are left out, and the summary stays', () => {
    const endless = '$<&'.repeat(LONGEST_LINE / 3);
    const markdown = format({}, { ...named(endless) }, LEAST_LIMIT);
    expect(markdown.length).toBeLessThanOrEqual(LEAST_LIMIT);
    expect(markdown).toContain('left out here');
  });
});

test('revisions of any name stay code', () => {
  const diff = diffCatalogues(smallCatalogue(), smallCatalogue());
  const markdown = formatDiffMarkdown(diff, { before: { revision: 'a`@octocat`b' }, after: {}, command });
  expect(markdown).toContain('between `` a`@octocat`b `` and');
});
