import { describe, expect, test } from 'vitest';
import { siteSchema } from '#catalogue/schemas/site/site.ts';
import { WRITING_RULES, lintCatalogue } from '#catalogue/writing/lint-catalogue.ts';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { directorySource } from '#reader/content-source.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { readableId } from '../../content/readable-id.ts';
import { findStyleFaults } from '../../content/format-content.ts';
import { findSchemaFaults } from '../../schemas/schema-files.ts';
import { parseChoices, type InitFlags } from '../ask/parse-choices.ts';
import { contentFiles } from './content-files.ts';
import { temporaryDir } from '../../../../tests/fixtures/temporary-dir.ts';

const today = '2026-11-23';

function filesFor(flags: InitFlags): Map<string, string> {
  const given = { name: 'Paths', host: 'github', language: 'en', levels: 'Junior, Senior', ...flags };
  return contentFiles(parseChoices(given, '1.2.3'));
}

async function catalogueOf(flags: InitFlags) {
  const dir = temporaryDir(Object.fromEntries(filesFor(flags)));
  const read = await inspectContent(directorySource(dir), { today, siteFiles: [] });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return { dir, warnings: read.warnings, catalogue: read.catalogue };
}

const levelsOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Level ${String(index + 1)}`).join(', ');

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('a framework with %i levels', (count) => {
  test('has no problems, warnings or findings, and is formatted', async () => {
    const { dir, warnings, catalogue } = await catalogueOf({ levels: levelsOf(count) });
    expect(warnings).toEqual([]);
    const { problems } = lintCatalogue(catalogue, { rules: WRITING_RULES, today });
    expect(problems).toEqual([]);
    expect(catalogue.ladder).toHaveLength(count);
    expect(catalogue.roles.map(({ levels }) => levels.length)).toEqual([count]);
    expect(catalogue.skills).toHaveLength(7);
    expect(await findStyleFaults(directorySource(dir))).toEqual([]);
    expect(findSchemaFaults(dir).filter(({ isIds }) => !isIds)).toEqual([]);
  });
});

test.each<[string, InitFlags]>([
  ['quotes and a colon', { name: `"Paths": it's ours # 1`, levels: `"A": a, it's # b` }],
  ['emoji', { name: '🧭 Paths', levels: '🌱, 🌳' }],
  ['other scripts', { name: 'Карьера', language: 'ru', levels: 'Младший, Средний, Старший' }],
  ['words of YAML', { name: 'null', levels: 'true, 1, - a, 2e3' }],
  ['level names with reserved ids', { levels: 'None, Unsure, Alternatives, No occasion' }],
  ['names that give the same id', { levels: 'Senior, senior, SENIOR!' }],
])('takes %s unchanged', async (_, flags) => {
  const { dir, warnings, catalogue } = await catalogueOf(flags);
  expect(warnings).toEqual([]);
  expect(catalogue.site.name).toBe(flags.name ?? 'Paths');
  expect(catalogue.ladder.map(({ name }) => name)).toEqual(flags.levels?.split(', '));
  expect(lintCatalogue(catalogue, { rules: WRITING_RULES, today }).problems).toEqual([]);
  expect(await findStyleFaults(directorySource(dir))).toEqual([]);
});

test('spells the ids of levels as "npx rolebook new" does', async () => {
  const { catalogue } = await catalogueOf({ levels: 'Младший, Старший C++' });
  expect(catalogue.ladder.map(({ id }) => id)).toEqual(['Младший', 'Старший C++'].map(readableId));
});

describe('site.yaml', () => {
  test('has only valid fields in its comments', () => {
    for (const host of ['github', 'gitlab', 'forgejo', 'none']) {
      const text = filesFor({ host }).get('site.yaml') ?? '';
      const open = text.replace(/^# (?=(?: |[a-z_]+:))/gm, '');
      expect(open).not.toBe(text);
      const parsed = parseYaml(open);
      const site = siteSchema.parse(parsed.ok ? parsed.value : undefined);
      expect(site).toMatchObject({ brand: { accent: '#1b4f9c' }, parts: { pdfs: false }, robots: 'noindex' });
      expect(site.repository === undefined).toBe(host === 'none');
    }
  });

  test.each<[InitFlags, { url?: string; repository?: string; host?: string }]>([
    [{}, { url: 'https://example.org' }],
    [
      { repository: 'git@github.com:Acme/paths.git' },
      { url: 'https://acme.github.io/paths/', repository: 'https://github.com/Acme/paths' },
    ],
    [
      { host: 'gitlab', repository: 'https://git.acme.example/hr/paths' },
      { url: 'https://example.org', repository: 'https://git.acme.example/hr/paths', host: 'gitlab' },
    ],
    [
      { host: 'forgejo', repository: 'https://codeberg.org/acme/paths' },
      { url: 'https://acme.codeberg.page/paths/', repository: 'https://codeberg.org/acme/paths' },
    ],
    [
      { repository: 'https://github.com/acme/paths', url: 'https://paths.acme.example' },
      { url: 'https://paths.acme.example', repository: 'https://github.com/acme/paths' },
    ],
    [
      { host: 'none', repository: 'https://git.acme.example/hr/paths' },
      { url: 'https://example.org', repository: 'https://git.acme.example/hr/paths', host: 'none' },
    ],
  ])('has the addresses of the site and its repository for %j', async (flags, expected) => {
    const { url, repository, host } = (await catalogueOf(flags)).catalogue.site;
    expect({ url, repository, host }).toEqual(expected);
  });
});
