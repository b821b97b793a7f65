import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { CONTENT_RULE_IDS } from '#catalogue/model/content-rules.ts';
import { contentKinds } from '#catalogue/publish/data/content-schema.ts';
import { GUIDE } from '../report/guide-link.ts';
import { fieldTable, findTableFault, ruleTable, withFieldTables } from './field-tables.ts';

const start = '<!-- fields of family: "npx rolebook schemas" writes this table -->';
const end = '<!-- end of fields -->';

describe('a table of fields', () => {
  test('lists each field, whether it is required, its value and its meaning', () => {
    expect(fieldTable('guide'))
      .toBe(`| field     |          | value  | meaning                                                   |
| --------- | -------- | ------ | --------------------------------------------------------- |
| \`title\`   | required | line   | The heading of the guide.                                 |
| \`summary\` | optional | line   | What readers learn from the guide, in one sentence.       |
| \`order\`   | optional | number | The position of the guide among the others, lowest first. |
`);
  });

  test.each([
    ['skill', '`resources.kind` | required | `docs`, `course`, `book`, `article`, `practice` |'],
    ['skill', '`descriptors` | optional | proficiency ids to texts'],
    ['role', '`levels.stack` | optional | list of lines'],
    ['role', '`key_domains` | optional | list of domain ids'],
    ['site', 'The branch for edit links. Default: `main`. '],
    ['requirements', '`mandatory` | optional | `true` or `false` |'],
  ] as const)('of a %s contains %s', (kind, words) => {
    expect(fieldTable(kind).replace(/ +/g, ' ')).toContain(words);
  });

  test.each(contentKinds)('of a %s is formatted as Prettier would', async (kind) => {
    expect(await format(fieldTable(kind), { parser: 'markdown' })).toBe(fieldTable(kind));
  });
});

describe('the table of rules', () => {
  test('lists each rule once, with its finding, its advice and the commands that report it', () => {
    const rows = ruleTable().replace(/ +/g, ' ').split('\n');
    expect(rows[0]).toBe('| rule | finds | what to do | reported by |');
    expect(rows).toContain(
      '| `many-resources` | skills have more than five resources | keep those that help most | check |',
    );
    const ids = rows.flatMap((row) => /^\| `([a-z-]+)`/.exec(row)?.[1] ?? []);
    expect(ids).toEqual(CONTENT_RULE_IDS);
  });

  test('is formatted as Prettier would, between its comments', async () => {
    const document = (table: string): string =>
      `<!-- rules: "npx rolebook schemas" writes this table -->\n${table}<!-- end of rules -->\n`;
    const written = document(`\n${ruleTable()}\n`);
    expect(withFieldTables(document('old\n'))).toBe(written);
    expect(await format(written, { parser: 'markdown' })).toBe(written);
  });
});

describe('a document', () => {
  test('gets a table between its comments and no other changes', () => {
    const document = (between: string) => `Above.\n\n${start}\n${between}${end}\n\nBelow.\n`;
    const written = document(`\n${fieldTable('family')}\n`);
    expect(withFieldTables(document('old\n'))).toBe(written);
    expect(withFieldTables(written)).toBe(written);
  });

  test.each([
    ['no comments', 'Above.\n'],
    ['no end', `${start}\nold\n`],
    ['an unknown kind', `${start.replace('family', 'team')}\nold\n${end}\n`],
  ])('with %s stays unchanged', (_case, document) => {
    expect(withFieldTables(document)).toBe(document);
  });

  test('without the end of one table keeps the text after it', () => {
    const broken = `${start}\nold\n\n## Kept\n\n${start}\n${end}\n`;
    expect(withFieldTables(broken)).toContain('old\n\n## Kept\n');
  });
});

test('finds an up-to-date table for each kind of file in the guide', () => {
  const guide = readFileSync(GUIDE, 'utf8');
  expect(contentKinds.filter((kind) => !guide.includes(start.replace('family', kind)))).toEqual([]);
  // If this fails, run "npx rolebook schemas".
  expect(findTableFault()).toBeUndefined();
});
