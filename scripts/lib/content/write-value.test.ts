import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { runs } from '../../../tests/setup/thorough.ts';
import { formatDocument, parseContent } from './format-yaml.ts';
import { writeValue } from './write-value.ts';

/** Returns the text of a file after a value is written to it, or undefined if that changes nothing. */
function written(source: string, value: unknown, kind: ContentKind): string | undefined {
  const document = parseContent(source);
  return writeValue(document, value, kind) ? formatDocument(document, kind) : undefined;
}

const skill = `# yaml-language-server: $schema=../../.schemas/skill.schema.json
# The oven is the small one.
name: Bread # as bakers call it

# Sourdough stays out.
aliases: [Loaves, Rolls] # no buns
descriptors:
  # From the first week on.
  working: Bakes it.
  expert: Bakes any.
resources:
  - { title: Another, url: https://example.org/b, kind: book }
  - { title: A book, url: https://example.org/a, kind: book } # The old edition will do.
`;
const value = {
  name: 'Bread',
  aliases: ['Loaves', 'Rolls'],
  descriptors: { working: 'Bakes it.', expert: 'Bakes any.' },
  resources: [
    { title: 'Another', url: 'https://example.org/b', kind: 'book' },
    { title: 'A book', url: 'https://example.org/a', kind: 'book' },
  ],
};

describe('a file to which a value is written', () => {
  test.each<[string, object]>([
    ['equal', value],
    ['equal but for white space at the ends of its texts', { ...value, name: ' Bread\n' }],
    ['equal but for invisible characters', { ...value, name: 'Bread\u200b' }],
  ])('stays unchanged if the value is %s', (_name, same) => {
    expect(written(skill, same, 'skill')).toBeUndefined();
  });

  test('keeps the comments of unchanged parts and of a replaced text', () => {
    const next = { ...value, name: 'Breads', descriptors: { working: 'Bakes it daily.', expert: 'Bakes any.' } };
    expect(written(skill, next, 'skill')).toBe(
      skill.replace('Bread #', "'Breads' #").replace('Bakes it.', 'Bakes it daily.'),
    );
  });

  test('keeps remaining entries of a list with their comments', () => {
    const third = { title: 'A third', url: 'https://example.org/c', kind: 'book' };
    const result = written(skill, { ...value, resources: [third, ...value.resources.slice(1)] }, 'skill');
    expect(result).toContain('- title: A third\n');
    expect(result).toContain(
      '- { title: A book, url: https://example.org/a, kind: book } # The old edition will do.\n',
    );
    expect(result).not.toContain('Another');
  });

  test('drops fields that the value does not have, but keeps the schema comment', () => {
    expect(written('# About all.\n# Of bread.\nbread: {}\n\ncake: {}\n', { cake: {} }, 'requirements')).toBe(
      'cake: {}\n',
    );
    const headed = '# yaml-language-server: $schema=x.json\nbread: {}\n\ncake: {}\n';
    expect(written(headed, { cake: {} }, 'requirements')).toBe(
      '# yaml-language-server: $schema=x.json\ncake: {}\n',
    );
    expect(written(headed, { cake: {}, bread: {} }, 'requirements')).toBe(
      '# yaml-language-server: $schema=x.json\ncake: {}\n\nbread: {}\n',
    );
  });

  test('matches entries of the ladder by id and keeps their comments', () => {
    const ladder = '# Lowest first.\n\n- { id: a, name: A }\n- { id: b, name: B } # rare\n';
    const next = [
      { id: 'b', name: 'Bee' },
      { id: 'a', name: 'A' },
    ];
    expect(written(ladder, next, 'ladder')).toBe(
      '# Lowest first.\n\n- { id: b, name: Bee } # rare\n- { id: a, name: A }\n',
    );
  });

  test('writes out aliases, so that each place can change alone', () => {
    const source = 'bread: &one\n  junior: { expects: Bakes. }\ncake: *one\n';
    const next = { bread: { junior: { expects: 'Bakes it.' } }, cake: { junior: { expects: 'Bakes.' } } };
    expect(parseYaml(written(source, next, 'requirements') ?? '')).toEqual({ ok: true, value: next });
  });

  test('writes lists of names and ids in brackets, and lists of texts on separate lines', () => {
    const next = { name: 'Cook', levels: { junior: { stack: ['Pan', 'Pot'], focus: ['Soups'] }, senior: null } };
    expect(written('', next, 'role')).toBe(
      'name: Cook\nlevels:\n  junior:\n    stack: [Pan, Pot]\n    focus:\n      - Soups\n  senior:\n',
    );
  });

  test('holds exactly the new value, whatever the file held before', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('1e3', 'no', '- a', '# b', 'x: y', '2026', '"q"', ' '));
    const anyValue = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        part,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('fields'),
      ),
      fields: fc.dictionary(fc.constantFrom('id', 'name', 'junior', 'x'), tie('value'), { noNullPrototype: true }),
    })).fields;
    const texts = (one: unknown): string => JSON.stringify(one, (_key, item: unknown) =>
        typeof item === 'string' ? item.trim() : item);
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        const document = parseContent('');
        writeValue(document, before, 'skill');
        writeValue(document, after, 'skill');
        expect(texts(document.toJS())).toBe(texts(after));
        expect(writeValue(document, after, 'skill')).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });
});
