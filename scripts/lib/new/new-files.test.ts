import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '#catalogue/schemas/content-file.ts';
import { fieldsAt } from '#catalogue/schemas/schema-fields.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { findAddedProblems, withFiles } from './check-new.ts';
import { readKnownContent } from './known-content.ts';
import { newFiles } from './new-files.ts';
import { findNameFault, newKinds, parseRequest, type NewFlags, type NewKind } from './request.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

const source = smallSource();
const known = readKnownContent(source);

const flags: Record<NewKind, NewFlags> = {
  role: { family: 'ml-ai' },
  skill: { domain: 'machine-learning' },
  domain: {},
  family: {},
};
const kinds: NewKind[] = ['role', 'skill', 'domain', 'family'];

/** Returns the first file that `npx rolebook new` writes for a kind, with its path. */
function fileOf(kind: NewKind, name: string, more: NewFlags = {}): { file: string; text: string } {
  const files = newFiles(parseRequest(kind, { name, ...flags[kind], ...more }, known), known, source);
  const [[file, text] = ['', '']] = files;
  return { file, text };
}

function valueOf(text: string): unknown {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

test('all kinds of new files are tested here', () => {
  expect(Object.keys(newKinds)).toEqual(kinds);
});

test.each([
  [
    'role',
    'roles/new-one/role.yaml',
    { name: 'New One', family: 'ml-ai', levels: { junior: null, middle: null, senior: null } },
  ],
  ['skill', 'skills/machine-learning/new-one.yaml', { name: 'New One' }],
  ['domain', 'domains/new-one.yaml', { name: 'New One' }],
  ['family', 'families/new-one.yaml', { name: 'New One' }],
] as const)('a new %s is in %s and holds only the given values', (kind, path, value) => {
  const { file, text } = fileOf(kind, 'New One');
  expect([file, valueOf(text)]).toEqual([path, value]);
});

describe.each(kinds)('a new %s', (kind) => {
  const { text } = fileOf(kind, 'New One');
  const given = Object.keys(Object(valueOf(text)));

  test('names its schema on the first line', () => {
    expect(text.split('\n')[0]).toMatch(
      new RegExp(`^# yaml-language-server: \\$schema=[./]+schemas/${kind}\\.schema\\.json$`),
    );
  });

  test('is valid and formatted, with any name', () => {
    const name = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'null',
          'true',
          '12',
          '- a',
          'a: b',
          '#',
          "it's",
          '"',
          '|',
          '>-',
          '@',
          '%',
          '---',
          '[a',
          '{b',
          '&a',
          '*b',
          '!c',
        ),
      )
      .filter((text) => findNameFault(text) === undefined);
    fc.assert(
      fc.property(name, (name) => {
        const { file, text } = fileOf(kind, name, { id: 'new-one' });
        expect(findAddedProblems(source, withFiles(source, new Map([[file, text]])))).toEqual([]);
        expect(Object(valueOf(text)).name).toBe(name.trim());
        expect(formatYaml(text, kind)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('explains every field without a value', () => {
    const open = fieldsAt(contentSchemas[kind], []).filter((field) => !given.includes(field));
    for (const field of open) expect(text).toMatch(new RegExp(`^# .*\\w.*\\n# ${field}:`, 'm'));
  });

  test('holds no text that could be published by accident when its fields are uncommented', () => {
    const visible = text.replace(/^( *)# (?=[ -]*[a-z_]+:)/gm, '$1');
    const value = Object(valueOf(visible.replace(/^levels:[^]*/m, '')));
    const fields = Object.fromEntries(Object.entries(value).filter(([field]) => !given.includes(field)));
    expect(Object.keys(fields).length).toBeGreaterThan(0);
    expect(leavesOf(fields).filter((leaf) => leaf !== null && leaf !== 'docs')).toEqual([]);
  });
});

test('the fields of a level can be uncommented below it', () => {
  const { text } = fileOf('role', 'New One', { levels: 'junior' });
  const lines = text.split('\n').filter((line) => /^ {2}# {3}[a-z_]+:/.test(line));
  const filled = `${text}${lines.map((line) => `${line.replace('# ', '')}\n`).join('')}`;
  expect(valueOf(filled)).toMatchObject({
    levels: { junior: { name: null, short: null, stack: [], focus: [], summary: null } },
  });
});

test('a skill has a field for each proficiency, and one for a group if its domain has groups', () => {
  expect(fileOf('skill', 'A').text).toContain('# group:');
  expect(fileOf('skill', 'A', { domain: 'tools' }).text).not.toContain('# group:');
  expect(fileOf('skill', 'A', { group: 'mlops' }).text).toMatch(/^group: mlops$/m);
  expect(fileOf('skill', 'A').text).toContain('#   awareness:\n#   working:\n');
});

test('without a scale, a skill has a field for evidence but none for descriptors', () => {
  expect(fileOf('skill', 'A').text).toContain('# evidence: []\n');
  const words = fixtureSource('text-only');
  const there = readKnownContent(words);
  const request = parseRequest('skill', { name: 'A', domain: 'craft' }, there);
  const [text = ''] = newFiles(request, there, words).values();
  expect(text).not.toContain('descriptors');
  expect(text).toContain('# evidence: []\n');
});

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}
