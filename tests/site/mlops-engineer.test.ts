import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { roleShape, skillShape } from '../setup/data-shapes.ts';
import { textOf } from '../setup/read-site.ts';
import { referenceSite } from '../setup/sites.ts';

const names = z.array(z.string());
const factsSchema = z.strictObject({
  role: z.strictObject({ id: z.string(), name: z.string(), family: z.string() }),
  levels: z.array(z.strictObject({ id: z.string(), name: z.string(), short: z.string() })),
  scale: z.array(z.strictObject({ id: z.string(), letter: z.string(), name: z.string() })),
  counts: z.record(z.string(), z.number()),
  row: names,
  mandatory_per_level: z.record(z.string(), z.number()),
  key_domains: names,
  stack: z.record(z.string(), names),
  focus_per_level: z.record(z.string(), z.number()),
  matrix: z.record(z.string(), names),
});

const source = readFileSync(new URL('../fixtures/reference.facts.yaml', import.meta.url), 'utf8');
const parsed = parseYaml(source);
const facts = factsSchema.parse(parsed.ok ? parsed.value : parsed);

const { urls, catalogue } = referenceSite;

/** The role's data file. */
const readRole = () => roleShape.parse(JSON.parse(referenceSite.readPath(urls.roleJson(facts.role.id))));
const readSkill = (id: string) => skillShape.parse(JSON.parse(referenceSite.readPath(urls.skillJson(id))));
const readRows = () => readRole().domains.flatMap((domain) => domain.skills);

describe('the role MLOps Engineer', () => {
  test('has its name, family, levels and scale', () => {
    const { name, family, levels } = readRole();
    expect({ name, family: family?.name }).toEqual({ name: facts.role.name, family: facts.role.family });
    expect(levels.map(({ id, name: level, short }) => ({ id, name: level, short }))).toEqual(facts.levels);
    expect(catalogue.scale.map(({ id, letter, name: depth }) => ({ id, letter, name: depth }))).toEqual(
      facts.scale,
    );
  });

  test('counts 56 skills, 5 levels, 280 requirements, 123 of them mandatory', () => {
    expect(readRole().counts).toEqual(facts.counts);
    expect(facts.counts).toEqual({ skills: 56, levels: 5, requirements: 280, mandatory: 123 });
  });

  test.for(facts.levels)('has the right number of mandatory requirements at $id', ({ id }) => {
    const mandatory = readRows().flatMap(({ requirements }) =>
      requirements.filter((requirement) => requirement.level === id && requirement.mandatory),
    );
    expect(mandatory).toHaveLength(facts.mandatory_per_level[id] ?? NaN);
  });

  test('keeps mandatory skills mandatory at every level above', () => {
    const falling = readRows().filter(({ requirements }) =>
      requirements.some(({ mandatory }, index) => !mandatory && requirements[index - 1]?.mandatory === true),
    );
    expect(falling.map(({ id }) => id)).toEqual([]);
  });

  test('has the same proficiencies from level to level in each row', () => {
    const others = readRows().filter(
      ({ requirements }) => String(requirements.map(({ proficiency }) => proficiency)) !== String(facts.row),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  test('shows these proficiencies as the letters A W V E E', () => {
    const rows = referenceSite
      .page(urls.role(facts.role.id))
      .document.querySelectorAll('#matrix tbody tr:not(.domain)');
    const letters = [...rows].map((row) => [...row.querySelectorAll('td')].map(textOf).join(' '));
    expect(letters).toHaveLength(facts.counts['skills'] ?? NaN);
    expect([...new Set(letters)]).toEqual(['A W V E E']);
  });

  test('has its domains and skills in order', () => {
    const matrix = readRole().domains.map(({ name, skills }) => [name, skills.map((skill) => skill.name)]);
    expect(matrix).toEqual(Object.entries(facts.matrix));
    expect(matrix).toHaveLength(13);
  });

  test('has its key domains', () => {
    expect(readRole().keyDomains.map(({ name }) => name)).toEqual(facts.key_domains);
  });

  test('has the stack and focus of each level', () => {
    const { levels } = readRole();
    expect(Object.fromEntries(levels.map(({ id, stack }) => [id, stack]))).toEqual(facts.stack);
    expect(Object.fromEntries(levels.map(({ id, focus }) => [id, focus.length]))).toEqual(
      facts.focus_per_level,
    );
  });

  test('has a different text in each cell', () => {
    const texts = readRows().flatMap(({ requirements }) =>
      requirements.map(({ expects }) => wordsOf(expects)),
    );
    expect(texts.filter((text) => text === '')).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('has no text that fits another skill equally well', () => {
    const templates = readRows().flatMap(({ name, requirements }) =>
      requirements.map(({ expects }) => wordsOf(expects).replaceAll(wordsOf(name), '…')),
    );
    expect(templates.filter((text, index) => templates.indexOf(text) !== index)).toEqual([]);
  });

  test('has a summary, four different descriptors and at least two resources for each skill', () => {
    const faults = readRows().flatMap(({ id }) => {
      const { summary, descriptors, resources } = readSkill(id);
      const texts = facts.scale.map((proficiency) => wordsOf(descriptors[proficiency.id]));
      return [
        ...(summary === undefined ? [`${id} has no summary`] : []),
        ...(new Set(texts).size < 4 || texts.includes('') ? [`${id} has no descriptor of its own`] : []),
        ...(resources.length < 2 ? [`${id} has ${resources.length} resources`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});

/** Returns the words of a text without case and punctuation, in which copies often differ. */
function wordsOf(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
