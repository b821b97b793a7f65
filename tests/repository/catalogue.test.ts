import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { Role } from '#catalogue/model/catalogue.ts';
import { textsOfCatalogue } from '#catalogue/writing/texts-of-catalogue.ts';
import { countWords } from '#catalogue/writing/words-of-text.ts';
import { isObservation } from '#catalogue/writing/writing-text.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { projectRoot } from '../setup/run-script.ts';

/** The most of its runs of four words that a text may share with another one. */
const MOST_SHARED = 0.6;

const read = readCatalogue(directorySource(join(projectRoot, 'content')));
if (!read.ok) throw new Error('the content has problems: run "npm run check"');
const { catalogue } = read;
const { roles, skills } = catalogue;
/** Whoever replaces the content has a catalogue of another size. */
const isOwn = roles.some(({ id }) => id === 'mlops-engineer');
const observations = textsOfCatalogue(catalogue).filter(isObservation);

describe.runIf(isOwn)('the catalogue', () => {
  test('has twelve roles, and texts of its own for most of what they ask', () => {
    const expectations = observations.filter(({ kind }) => kind === 'expectation');
    expect(roles.length).toBeGreaterThanOrEqual(12);
    expect(skills.length).toBeGreaterThanOrEqual(150);
    expect(expectations.length).toBeGreaterThanOrEqual(2_000);
  });

  test('has no two texts that share most of their runs of four words', () => {
    expect(findAlike(observations)).toEqual([]);
  });

  test('has texts that are neither slogans nor essays', () => {
    const lengths = observations.map(({ text }) => countWords(text)).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    expect(median).toBeGreaterThanOrEqual(15);
    expect(median).toBeLessThanOrEqual(40);
  });
});

describe.runIf(isOwn).each(skills)('the skill $id', ({ descriptors, resources, summary, rows }) => {
  test('is described at every proficiency, with sources, and asked for', () => {
    expect([...descriptors.keys()]).toEqual(catalogue.scale.map(({ id }) => id));
    expect(summary).toBeDefined();
    expect(resources.length).toBeGreaterThanOrEqual(2);
    expect(rows).not.toEqual([]);
  });
});

describe.runIf(isOwn).each(roles)('the role $id', (role) => {
  test('has 45 to 70 skills, and 160 or more texts of its own', () => {
    const rows = role.matrix.flatMap((section) => section.rows);
    expect(rows.length).toBeGreaterThanOrEqual(45);
    expect(rows.length).toBeLessThanOrEqual(70);
    const own = requirementsOf(role).filter(({ expects }) => expects !== undefined);
    expect(own.length).toBeGreaterThanOrEqual(160);
  });

  test('asks for more at each level, and what is mandatory stays so', () => {
    const mandatory = role.levels.map(
      (level) => requirementsOf(role).filter((cell) => cell.level === level && cell.mandatory).length,
    );
    expect(mandatory).toEqual(mandatory.toSorted((a, b) => a - b));
    expect(fallingRows(role)).toEqual([]);
  });

  test('says what it is, and each level’s stack and focus', () => {
    expect([role.tagline, role.summary]).not.toContain(undefined);
    for (const { stack, focus } of role.levels)
      expect(Math.min(stack.length, focus.length)).toBeGreaterThan(3);
  });
});

/** The skills of a role whose proficiency or mark falls as the level rises. */
function fallingRows({ matrix }: Role): string[] {
  const depth = new Map(catalogue.scale.map((proficiency, index) => [proficiency, index]));
  return matrix.flatMap(({ rows }) =>
    rows
      .filter(({ cells }) => {
        const asked = cells.filter((cell) => cell !== undefined);
        return asked.some((cell, index) => {
          const below = asked[index - 1];
          if (!below) return false;
          const isShallower = (depth.get(cell.proficiency) ?? 0) < (depth.get(below.proficiency) ?? 0);
          return isShallower || (below.mandatory && !cell.mandatory);
        });
      })
      .map(({ skill }) => skill.id),
  );
}

/** Pairs of texts of which the shorter shares more than the bearable part of its runs of four words with the other. */
function findAlike(texts: typeof observations): string[] {
  const runs = texts.map(({ text }) => runsOf(text));
  const textsByRun = new Map<string, number[]>();
  runs.forEach((ofText, index) => {
    for (const run of ofText) textsByRun.set(run, [...(textsByRun.get(run) ?? []), index]);
  });
  return runs.flatMap((ofText, index) => {
    const shared = new Map<number, number>();
    for (const run of ofText) {
      for (const other of textsByRun.get(run) ?? [])
        if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].flatMap(([other, count]) => {
      const share = count / Math.min(ofText.size, runs[other]?.size ?? 1);
      return share > MOST_SHARED ? [`${placeOf(texts[index])} and ${placeOf(texts[other])}`] : [];
    });
  });
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, index) => words.slice(index, index + 4).join(' ')));
}

function placeOf(text: (typeof observations)[number] | undefined): string {
  return `${text?.file ?? ''} ${text?.path.join('.') ?? ''}`;
}
