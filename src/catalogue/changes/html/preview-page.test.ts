import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { smallCatalogue, type SmallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { formatPreview } from './preview-page.ts';

function preview(
  before: Partial<SmallContent>,
  after: Partial<SmallContent>,
): { html: string; document: Document } {
  const catalogues = { before: smallCatalogue(before), after: smallCatalogue(after) };
  const html = formatPreview({
    diff: diffCatalogues(catalogues.before, catalogues.after),
    catalogues,
    before: { revision: 'main', commit: '0123456789' },
    after: {},
    styles: 'p { color: red }',
    policy: "default-src 'none'",
  });
  return { html, document: parseHTML(html).document };
}

function previewEdits(...edits: string[]): Document {
  return preview({}, editedContent(edits)).document;
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Returns the words that replace a cell's letter for screen readers. */
function heardOf(cell: Element): string {
  return textOf(cell.querySelector('.visually-hidden') ?? cell);
}

/** Returns the rows of an article's table, as read by screen readers. */
function lettersOf(article: Element | null): string[][] {
  const rows = [...(article?.querySelectorAll('tr') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('th, td')].map(heardOf));
}

function sidesOf(document: Document): string[] {
  return [...(document.querySelector('.sides')?.querySelectorAll('.expects') ?? [])].map(
    ({ innerHTML }) => innerHTML,
  );
}

test('shows the letters of all levels of a changed row and marks the changed ones', () => {
  const article = previewEdits('the proficiency of a cell').querySelector('article');
  expect(textOf(article?.querySelector('h4'))).toBe('MLflow');
  expect(lettersOf(article)).toEqual([
    ['', 'Jun', 'Middle', 'Sr'],
    ['Before', 'Awareness', 'Working, mandatory', 'Advanced, mandatory'],
    ['After', 'Awareness', 'Expert, mandatory', 'Advanced, mandatory'],
  ]);
  expect([...(article?.querySelectorAll('td.changed') ?? [])].map(heardOf)).toEqual([
    'Working, mandatory',
    'Expert, mandatory',
  ]);
  expect([...(article?.querySelectorAll('h5') ?? [])].map(textOf)).toEqual([
    'Middle: Working → Expert (deeper)',
  ]);
});

describe('the sides of a level', () => {
  const withText = (expects: string | undefined): Partial<SmallContent> => ({
    requirements: { 'data-engineer/tools': { 'c-star': { only: { proficiency: 'expert', expects } } } },
  });

  test.each([
    [
      'mark the words that the other does not have',
      'Opens a run.',
      'Opens the run.',
      ['Opens <del>a</del> run.', 'Opens <ins>the</ins> run.'],
    ],
    [
      'mark all of a replaced text',
      'Opens it.',
      'Writes plugins daily',
      ['<del>Opens it.</del>', '<ins>Writes plugins daily</ins>'],
    ],
    ['mark nothing of a new text', undefined, 'Opens A & B.', ['Opens A &amp; B.']],
    ['mark nothing of a removed text', 'Opens *it*.', undefined, ['Opens *it*.']],
  ])('%s', (_, before, after, sides) => {
    expect(sidesOf(preview(withText(before), withText(after)).document)).toEqual(sides);
  });

  test('name missing requirements and texts', () => {
    const [sides] = previewEdits('a removed cell').querySelectorAll('.sides');
    expect([...(sides?.querySelectorAll('.soft') ?? [])].map(textOf)).toEqual(['not required']);
    const [withoutText] = previewEdits('a cell without text').querySelectorAll('.sides');
    expect(textOf(withoutText?.querySelector('.soft'))).toBe('no text of its own');
  });
});

test('shows one side of an added and of a removed role', () => {
  const rowsOf = (edit: string): string[][][] =>
    [...previewEdits(edit).querySelectorAll('article')].map(lettersOf);
  expect(rowsOf('a new role')).toEqual([
    [
      ['', 'Jun', 'Middle'],
      ['After', 'Working', 'Working'],
    ],
  ]);
  expect(rowsOf('a removed role').flatMap((rows) => rows.map(([head]) => head))).toEqual([
    '',
    'Before',
    '',
    'Before',
  ]);
});

test('finds a row after role, skill and level were renamed', () => {
  const document = previewEdits(
    'the proficiency of a cell',
    'the id of a role',
    'the id of a skill',
    'the id of a level',
  );
  expect(lettersOf(document.querySelector('article')).slice(1)).toEqual([
    ['Before', 'Awareness', 'Working, mandatory', 'Advanced, mandatory'],
    ['After', 'Awareness', 'Expert, mandatory', 'Advanced, mandatory'],
  ]);
  expect(document.querySelectorAll('td.changed')).toHaveLength(2);
});

test('shows a removed level after the present ones', () => {
  const levels = { junior: null, senior: { name: 'Senior or Staff', short: 'Sr' } };
  const { roles, requirements } = editedContent([]);
  const role = roles['mlops-engineer'];
  if (role === undefined) throw new Error('the role is gone');
  const rows = requirements['mlops-engineer/machine-learning']?.['mlflow'];
  const { document } = preview(
    {},
    {
      roles: { ...roles, 'mlops-engineer': { ...role, levels } },
      requirements: {
        ...requirements,
        'mlops-engineer/machine-learning': {
          mlflow: {
            junior: rows?.['junior'] ?? { proficiency: 'working' },
            senior: rows?.['senior'] ?? { proficiency: 'working' },
          },
        },
      },
    },
  );
  const [heads, before, after] = lettersOf(document.querySelector('article'));
  expect([heads?.at(-1), before?.at(-1), after?.at(-1)]).toEqual(['Middle', 'Working, mandatory', '–']);
});

test('shows other changes as facts, with ids and affected roles', () => {
  const document = previewEdits('a descriptor', 'a new skill');
  expect(document.querySelectorAll('article')).toHaveLength(0);
  expect(textOf(document.querySelector('section'))).toMatch(
    /^Skills 1 added, 1 changed ToolsVim \(vim\): added; required by no role/,
  );
});

test('links the summary to each section', () => {
  const document = previewEdits('a new role', 'a removed cell', 'the name of the site');
  const links = [...document.querySelectorAll('nav a')];
  expect(links.map(textOf)).toEqual(['Tester', 'MLOps Engineer', 'Site']);
  expect(
    links.map((link) =>
      textOf(document.getElementById((link.getAttribute('href') ?? '').slice(1))?.querySelector('h2')),
    ),
  ).toEqual(['Tester tester', 'MLOps Engineer', 'Site']);
});

test('says in one sentence that nothing changed', () => {
  const { document } = preview({}, {});
  expect(textOf(document.querySelector('main'))).toBe(
    'What changes in Small Rolebook Nothing in the catalogue changed between main (0123456) and the files on disk.',
  );
});

test('marks texts of content in another language', () => {
  const site = { ...editedContent([]).site, language: 'pt-BR' };
  const { document } = preview({ site }, { ...editedContent(['the text of a cell']), site });
  expect(document.querySelector('.expects')?.getAttribute('lang')).toBe('pt-BR');
});

test('allows only its own styles and escapes names and texts', () => {
  const name = '<img src=x onerror=alert(1)> & "C*"';
  const skills = { ...editedContent([]).skills, 'tools/c-star': { name } };
  const requirements = {
    'data-engineer/tools': { 'c-star': { only: { proficiency: 'working', expects: 'Now.' } } },
  };
  const { html, document } = preview({}, { site: { ...editedContent([]).site, name }, skills, requirements });
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'");
  expect(document.querySelectorAll('img, script, link')).toHaveLength(0);
  expect(html).toContain('<style>p { color: red }</style>');
  expect([...document.querySelectorAll('article h4')].map(textOf)).toContain(name);
});

test('shows examples of a requirement beside its text', () => {
  const sides = sidesOf(previewEdits('an example of a cell'));
  expect(sides.map((html) => html.replace(/<[^>]+>/g, ''))).toEqual([
    'Logs\neach run.',
    'Logs\neach run.',
    'For example: Logs the run of a night.',
  ]);
});

describe('the legend', () => {
  const legendOf = (...edits: string[]): string[] => {
    const { document } = preview(editedContent(['no scale']), editedContent([...edits, 'no scale']));
    return [...document.querySelectorAll('.legend li')].map(textOf);
  };

  test('has no letters without a scale', () => {
    expect(legendOf('the text of a cell')).toEqual(['mandatory']);
  });

  test('is missing if nothing is mandatory either', () => {
    const bare = (edits: string[]): SmallContent =>
      JSON.parse(
        JSON.stringify(editedContent([...edits, 'no scale'])).replaceAll(
          '"mandatory":true',
          '"mandatory":false',
        ),
      );
    const { html, document } = preview(bare([]), bare(['the text of a cell']));
    expect(document.querySelector('.legend')).toBeNull();
    expect(html).not.toMatch(/mandatory|proficienc/i);
  });
});
