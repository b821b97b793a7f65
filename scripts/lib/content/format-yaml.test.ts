import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument, stringify, visit } from 'yaml';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { referenceSource } from '../../../tests/fixtures/reference-catalogue.ts';
import { FormatError, formatYaml } from './format-yaml.ts';

const long =
  'Traces a failed run back to the data that it read, and names the change that broke it, in one sentence.';

test.each<[name: string, kind: ContentKind, source: string, formatted: string]>([
  [
    'orders fields',
    'family',
    'summary: Those who train.\nname: ML\n',
    'name: ML\nsummary: Those who train.\n',
  ],
  [
    'orders the fields of a cell',
    'requirements',
    'a:\n  b: {expects: Does., mandatory: true, proficiency: c}\n',
    'a:\n  b: { proficiency: c, mandatory: true, expects: Does. }\n',
  ],
  [
    'folds a long text',
    'family',
    `name: ML\nsummary: ${long}\n`,
    `name: ML\nsummary: >-\n  ${long.slice(0, 93)}\n  ${long.slice(94)}\n`,
  ],
  [
    'unfolds a short text',
    'family',
    'name: ML\nsummary: >\n  Those\n  who train.\n',
    'name: ML\nsummary: Those who train.\n',
  ],
  [
    'keeps line breaks of a text',
    'family',
    'name: ML\nsummary: "One.\\n\\n- Two."\n',
    'name: ML\nsummary: |-\n  One.\n\n  - Two.\n',
  ],
  ['quotes a text that needs it', 'family', 'name: "It\'s"\nsummary: "A: b"\n', "name: It's\nsummary: 'A: b'\n"],
  [
    'keeps quotes before a comment and around curly quotes',
    'skill',
    'name: "C" # basics\ngroup: storage # for now\nsummary: "“Fast”"\naliases: ["“C”", D]\n',
    "name: 'C' # basics\ngroup: storage # for now\nsummary: '“Fast”'\naliases: ['“C”', D]\n",
  ],
  [
    'adds no quotes to a text that has none',
    'skill',
    'name: C #1\nsummary: “Fast”\n',
    'name: C #1\nsummary: “Fast”\n',
  ],
  ['keeps a short list in brackets', 'skill', 'name: A\naliases: [ B,C ]\n', 'name: A\naliases: [B, C]\n'],
  ['keeps a list of lines', 'skill', 'name: A\naliases:\n- B\n- C\n', 'name: A\naliases:\n  - B\n  - C\n'],
  [
    'breaks a long list in brackets',
    'skill',
    `name: A\naliases: [${'Long name, '.repeat(10)}B]\n`,
    `name: A\naliases:\n${'  - Long name\n'.repeat(10)}  - B\n`,
  ],
  [
    'trims texts within brackets and braces, but not keys',
    'role',
    "name: A\nlevels: { a: { stack: [' B', 'C '] }, 'd ': {} }\n",
    "name: A\nlevels: { a: { stack: [B, C] }, 'd ': {} }\n",
  ],
  [
    'keeps short fields in braces',
    'site',
    'name: A\ngrade: {share: 0.80}\n',
    'name: A\ngrade: { share: 0.80 }\n',
  ],
  ['joins blank lines into one', 'family', 'name: A\n\n\n\nsummary: B\n\n', 'name: A\n\nsummary: B\n'],
  ['separates skills by a blank line', 'requirements', 'a: {}\nb: {}\n\n\nc: {}\n', 'a: {}\n\nb: {}\n\nc: {}\n'],
  [
    'leaves one blank line after a comment at the end of a skill',
    'requirements',
    'a:\n  b: { proficiency: c }\n  # d:\n  #   proficiency:\n\n\ne:\n  b:\n    proficiency: c\n    # expects:\n\nf: {}\n',
    'a:\n  b: { proficiency: c }\n  # d:\n  #   proficiency:\n\ne:\n  b:\n    proficiency: c\n    # expects:\n\nf: {}\n',
  ],
  ['leaves an empty file empty', 'requirements', '\n\n', ''],
  ['keeps a file of comments', 'requirements', '# none yet\n', '# none yet\n'],
  [
    'keeps the heading at the top and every other comment with its field',
    'family',
    '# of the file\nsummary: B # eol\n# of the name\nname: A\n\n# end\n',
    '# of the file\n# of the name\nname: A\nsummary: B # eol\n\n# end\n',
  ],
])('%s', (_name, kind, source, formatted) => {
  expect(formatYaml(source, kind)).toBe(formatted);
});

test('quotes ids that other programs would read as numbers, booleans or null', () => {
  const source = '1e3:\n  0x1f: { proficiency: 1e3 }\ntrue:\n  null: { proficiency: 2e4 }\n';
  const formatted = formatYaml(source, 'requirements');
  expect(parseYaml(formatted)).toEqual({
    ok: true,
    value: { '1e3': { '0x1f': { proficiency: '1e3' } }, true: { null: { proficiency: '2e4' } } },
  });
  expect(formatted).toContain("'1e3':");
  expect(formatted).toContain("proficiency: '2e4'");
  expect(formatYaml(formatted, 'requirements')).toBe(formatted);
});

test('keeps the values of numbers in unusual notation', () => {
  const source = 'name: A\norder: 1e-3\n';
  expect(parseYaml(formatYaml(source, 'domain'))).toEqual(parseYaml(source));
});

test('refuses YAML that does not parse', () => {
  expect(() => formatYaml('name: [A\n', 'family')).toThrow(FormatError);
});

test('refuses content that formatting would change', () => {
  // The complex key after "?" cannot be written in Rolebook's style.
  expect(() => formatYaml('name: &a A\n? [b, c]\n: d\n', 'family')).toThrow(FormatError);
});

const word = fc.oneof(
  fc.constantFrom(
    'Reads',
    'a:',
    '- b',
    '#',
    "it's",
    '"q"',
    '`c`',
    '> d',
    '|',
    '@x',
    '%',
    '&y',
    '*z',
    '!w',
    '[v]',
    '{u}',
    '?',
    ':',
    'null',
    '1e3',
    'yes',
    '---',
    '...',
    '',
    ' ',
    '\n',
    '\n\n',
    '\n  - ',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\u2028\u2029]/u.test(text)),
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const skill = fc.record(
  {
    name: text,
    summary: text,
    aliases: fc.array(text, { maxLength: 5 }),
    descriptors: fc.dictionary(fc.constantFrom('awareness', 'working', 'expert'), text),
    resources: fc.array(fc.record({ title: text, url: text, kind: fc.constantFrom('docs', 'book') }), {
      maxLength: 3,
    }),
  },
  { noNullPrototype: true },
);
const style = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_FOLDED',
    'BLOCK_LITERAL',
  ),
  indent: fc.constantFrom(2, 4),
} as const);

test('keeps the content of a file in any style, and leaves its own result unchanged', () => {
  fc.assert(
    fc.property(skill, style, (value, options) => {
      const source = stringify(value, options);
      const formatted = formatYaml(source, 'skill');
      expect(trimmed(formatted)).toEqual(trimmed(source));
      expect(formatYaml(formatted, 'skill')).toBe(formatted);
    }),
    { numRuns: 300 },
  );
});

test('keeps a comment above any field', () => {
  const content = referenceSource();
  const files = findContentPlaces(content.list()).places.filter(({ kind }) => kind !== 'guide');
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 4 }),
      ({ file, kind }, choices) => {
        const read = content.read(file);
        const source = read.ok ? read.source : '';
        const fields = lineStartsOfFields(source);
        const chosen = new Set(choices.map((choice) => fields[choice % fields.length] ?? 0));
        const commented = [...source]
          .map((sign, at) => (chosen.has(at) ? `# mark ${String(at)}.\n${sign}` : sign))
          .join('');
        const formatted = formatYaml(commented, kind);
        for (const at of chosen) expect(formatted.split(`# mark ${String(at)}.`)).toHaveLength(2);
      },
    ),
    { numRuns: 60 },
  );
});

function lineStartsOfFields(source: string): number[] {
  const starts: number[] = [];
  visit(parseDocument(source), {
    Collection: (_key, node) => (node.flow === true ? visit.SKIP : undefined),
    Pair: (_key, { key }) => {
      const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      starts.push(source.lastIndexOf('\n', at) + 1);
    },
  });
  return starts;
}

function trimmed(source: string): unknown {
  const parsed = parseYaml(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return JSON.parse(JSON.stringify(parsed.value), (_key, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  );
}
