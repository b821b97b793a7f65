import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { markdownSiteOf, shownMarkdown, wordsShownIn } from '../../../../tests/fixtures/markdown-site.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { LARGEST_LEVEL, levelMarkdown } from './level-markdown.ts';

function written(changes: Partial<SmallContent>, roleId: string, levelId: string): string {
  const catalogue = smallCatalogue(changes);
  const role = pick(catalogue.roles, roleId);
  return levelMarkdown(role, pick(role.levels, levelId), markdownSiteOf(catalogue));
}

test('writes the source, the facts and each requirement with its text', () => {
  const licence = { content: 'CC-BY-4.0', code: 'MIT' };
  expect(written({ site: { ...smallContent.site, licence } }, 'mlops-engineer', 'junior')).toBe(
    `# Junior MLOps Engineer

From Small Rolebook, version 90cbf90 of November 22, 2026: <https://example.org/project/roles/mlops-engineer/levels/junior/>. Texts under CC-BY-4.0.

Works with guidance.

- Role: [MLOps Engineer](https://example.org/project/roles/mlops-engineer/index.md), ML & AI
- Level: Junior
- Next: [Middle](https://example.org/project/roles/mlops-engineer/levels/middle/index.md)
- Stack: Python, C\\*
- Focus:
  - Small [tasks](https://example.org/project/guides/tasks/)

2 requirements, 1 of them mandatory. After the name of each: its proficiency and whether it is mandatory.

Proficiencies, lowest first:

- **Awareness**: Knows what it is.
- **Working**

## Machine Learning

- **MLflow** (Awareness, optional): Reads the runs of a "team", line by line.

## Security

- **Secrets** (Working, mandatory): Keeps a password out of the code.`,
  );
});

test('says what changes from the level below, and what is no longer required', () => {
  const middle = written({}, 'mlops-engineer', 'middle');
  expect(middle).toContain('and what changes from Junior.');
  expect(middle).toContain(
    '\\n- **MLflow** (Working, mandatory from here on, deeper):\\n\\n  Logs\\n  each run.'.replaceAll(
      '\\n',
      '\n',
    ),
  );
  expect(middle).toMatch(/\n## No longer required\n\nRequired at Junior, but not at this level: Secrets\.$/);
  const senior = written({}, 'mlops-engineer', 'senior');
  expect(senior).toContain('- **MLflow** (Advanced, mandatory, deeper): Operates a server.');
  expect(senior).toContain('- **PyTorch** (Working, optional, new)');
  expect(senior).toContain('- Level: Senior or Staff\n- Level below: [Middle](');
});

test.each([
  ['raised', { proficiency: 'working', expects: 'Does one thing.' }],
  ['changed', { proficiency: 'awareness', expects: 'Does less.' }],
])('calls a requirement with another text %s', (word, middle) => {
  const row = { junior: { proficiency: 'working', expects: 'Does it.' }, middle };
  const requirements = { 'mlops-engineer/machine-learning': { pytorch: row } };
  expect(written({ requirements }, 'mlops-engineer', 'middle')).toMatch(
    new RegExp(`- \\*\\*PyTorch\\*\\* \\(\\w+, ${word}\\): Does`),
  );
});

test('adds nothing to a requirement that stays the same', () => {
  const cell = { proficiency: 'working', expects: 'Does it.' };
  const requirements = { 'mlops-engineer/machine-learning': { pytorch: { junior: cell, middle: cell } } };
  expect(written({ requirements }, 'mlops-engineer', 'middle')).toContain(
    '- **PyTorch** (Working): Does it.',
  );
});

test('names alternatives, and gives examples below the text', () => {
  const row = rowWithAlternatives(['pytorch'], {
    only: { expects: 'Computes.', example: ['A [sum](/skills/)', 'Two\n\n- lines'] },
  });
  const markdown = written(
    { requirements: { 'data-engineer/tools': { 'c-star': row } } },
    'data-engineer',
    'only',
  );
  expect(markdown).toContain(`## Tools

- **C\\*, or PyTorch**: Computes.
  - For example: A [sum](https://example.org/project/skills/)
  - For example:

    Two

    - lines`);
});

test('leaves out proficiencies and weights that the content does not have', () => {
  const catalogue = fixtureCatalogue('text-only');
  const site = markdownSiteOf(catalogue);
  for (const role of catalogue.roles) {
    for (const level of role.levels) {
      const markdown = levelMarkdown(role, level, site);
      expect(markdown).not.toMatch(/roficienc|mandatory|optional/);
      expect(markdown).not.toContain('()');
    }
  }
});

test('links the levels of each track', () => {
  const catalogue = fixtureCatalogue('tracks');
  const site = markdownSiteOf(catalogue);
  const forks = catalogue.roles.flatMap((role) =>
    role.levels.map((level) => ({
      level,
      markdown: levelMarkdown(role, level, site),
      above: role.levels.filter(({ below }) => below === level),
    })),
  );
  const forked = forks.filter(({ above }) => above.length > 1);
  expect(forked).not.toEqual([]);
  for (const { markdown, above } of forked)
    for (const { name } of above) expect(/^- Next: .*$/m.exec(markdown)?.[0]).toContain(`[${name}](`);
});

/** Returns a role with as many requirements at its two levels as given, each with the given text and example. */
function sized(count: number, expects: string, example: string, below = expects): string {
  const ids = Array.from({ length: count }, (_, index) => `skill-${String(index)}`);
  const row = { junior: { expects: below }, middle: { expects, example: [example] } };
  return written(
    {
      skills: Object.fromEntries(ids.map((id) => [`tools/${id}`, { name: id }])),
      roles: { tester: { name: 'Tester', levels: { junior: null, middle: null } } },
      requirements: { 'tester/tools': Object.fromEntries(ids.map((id) => [id, row])) },
    },
    'tester',
    'middle',
  );
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const LEFT_OUT = 'To stay short, this text leaves out';

test.each([
  ['nothing if it is small', sized(20, 'é'.repeat(100), 'x'.repeat(100)), undefined, ['é', 'x']],
  ['examples first', sized(60, 'é'.repeat(100), 'x'.repeat(100)), 'the examples', ['é']],
  [
    'then texts that stay the same',
    sized(60, 'é'.repeat(200), 'x'),
    'the examples, and the texts that are the same as at a lower level',
    [],
  ],
  ['then all texts', sized(60, 'é'.repeat(200), 'x', 'y'), 'the texts of the requirements', []],
])('leaves out %s', (_, markdown, leftOut, texts) => {
  expect(bytesOf(markdown)).toBeLessThanOrEqual(LARGEST_LEVEL);
  expect(markdown.includes(LEFT_OUT)).toBe(leftOut !== undefined);
  if (leftOut !== undefined)
    expect(markdown).toContain(`${LEFT_OUT} ${leftOut}. The page at the address above has everything.`);
  expect(['é', 'x'].filter((letter) => markdown.includes(letter.repeat(100)))).toEqual(texts);
  expect(wordsShownIn(shownMarkdown(markdown), 'h2 + ul > li').length).toBeGreaterThanOrEqual(20);
});

test('takes few bytes for a requirement besides its name and its text', () => {
  const catalogue = fixtureCatalogue('reference');
  const site = markdownSiteOf(catalogue);
  const levels = catalogue.roles.flatMap((role) =>
    role.levels.map((level) => levelMarkdown(role, level, site)),
  );
  const heads = levels.flatMap((markdown) => markdown.match(/^- \*\*.+?\*\* \(.*?\): /gm) ?? []);
  expect(heads.length).toBeGreaterThan(300);
  const longest = '- **** (Awareness, mandatory from here on, deeper): ';
  expect(heads.filter((head) => head.replace(/\*\*.+?\*\*/, '****').length > longest.length)).toEqual([]);
});
