import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { catalogueIn, csvOf, goodPlanOf } from '../../../tests/fixtures/plan-import-of.ts';
import { parseScaleOption } from './scale/parse-scale.ts';

const NUMBERS = 'role,level,skill,proficiency\nDev,L1,Writing,1\nDev,L2,Writing,2\n';

function withScale(source: ContentSource, edit: (text: string) => string): ContentSource {
  const read = source.read('scale.yaml');
  if (!read.ok) throw new Error('there is no scale.yaml');
  return changedSource(source, new Map([['scale.yaml', edit(read.source)]]), '/nowhere');
}

function stepsIn(source: ContentSource): (string | undefined)[][] {
  const cells = catalogueIn(source).roles.flatMap(requirementsOf);
  return cells.map(({ level, proficiency }) => [level.id, proficiency?.id]);
}

describe('a file with numbers', () => {
  test('gives a scale of these numbers', () => {
    const plan = goodPlanOf(NUMBERS);
    expect(plan.changes.get('scale.yaml')).toBe(
      "- id: step-1\n  name: '1'\n  letter: '1'\n  value: 1\n- id: step-2\n  name: '2'\n  letter: '2'\n  value: 2\n",
    );
    expect(plan.notes).toContain(
      'scale: 1 and 2, from the numbers in the file; name them with --scale "1=…,2=…" or in scale.yaml',
    );
    expect(stepsIn(plan.result)).toEqual([
      ['l1', 'step-1'],
      ['l2', 'step-2'],
    ]);
  });

  test('changes nothing in content in which a step was named, like an export of that content', () => {
    const named = withScale(goodPlanOf(NUMBERS).result, (text) => text.replace("name: '1'", 'name: Novice'));
    expect(catalogueIn(named).scale[0]?.name).toBe('Novice');
    for (const csv of [NUMBERS, NUMBERS.replace(',1\n', ',1.0\n'), csvOf(catalogueIn(named))]) {
      expect(goodPlanOf(csv, named).changes).toEqual(new Map());
    }
  });

  test('leaves out 0, which is not a step', () => {
    const plan = goodPlanOf(`${NUMBERS}Dev,L1,Git,0\n`);
    expect(stepsIn(plan.result)).toHaveLength(2);
    expect(plan.counts.leftOut).toEqual(new Map([['0', 1]]));
  });

  test('has 0 as a step if --scale names it', () => {
    const plan = goodPlanOf(`${NUMBERS}Dev,L1,Git,0\n`, undefined, {
      scale: parseScaleOption('0=Aware,1=Novice,2=Able'),
    });
    expect(stepsIn(plan.result)).toContainEqual(['l1', 'aware']);
    expect(catalogueIn(plan.result).scale.map(({ letter, value }) => [letter, value])).toEqual([
      ['A', 0],
      ['N', 1],
      ['Ab', 2],
    ]);
  });

  test('distinguishes halves from whole numbers', () => {
    const rows = ['1.5', '2.0', '2.5'].map((step, index) => `Dev,L${String(index + 1)},Writing,${step}\n`);
    const { result } = goodPlanOf(`role,level,skill,proficiency\n${rows.join('')}`);
    expect(catalogueIn(result).scale.map(({ id, name, letter }) => [id, name, letter])).toEqual([
      ['step-1-5', '1.5', '1½'],
      ['step-2', '2', '2'],
      ['step-2-5', '2.5', '2½'],
    ]);
  });

  test('may have a column for each level', () => {
    const wide = 'skill,Junior,Senior\nWriting,1,2\nGit,-,2\n';
    const { result, counts } = goodPlanOf(wide, undefined, { role: 'Dev' });
    expect(stepsIn(result)).toEqual([
      ['junior', 'step-1'],
      ['senior', 'step-2'],
      ['senior', 'step-2'],
    ]);
    expect(counts.leftOut).toEqual(new Map([['-', 1]]));
  });
});

test('a wide table of numbers and names with several words has steps, not texts', () => {
  const wide = 'skill,Junior,Senior\nWriting,1 - Novice,2 - Advanced beginner\n';
  const { result } = goodPlanOf(wide, undefined, { role: 'Dev' });
  expect(catalogueIn(result).scale.map(({ name, value }) => [name, value])).toEqual([
    ['Novice', 1],
    ['Advanced beginner', 2],
  ]);
});

test('a wide table has steps, not texts, if --scale names them', () => {
  const wide = 'skill,Junior,Senior\nWriting,Has heard of it,Can teach it to others\n';
  const scale = parseScaleOption('Has heard of it,Can teach it to others');
  const { result } = goodPlanOf(wide, undefined, { role: 'Dev', scale });
  expect(stepsIn(result)).toEqual([
    ['junior', 'has-heard-of-it'],
    ['senior', 'can-teach-it-to-others'],
  ]);
});

test('booleans of a spreadsheet in another language mark mandatory requirements', () => {
  const csv =
    'role;level;skill;proficiency;mandatory\nMaker;Novice;Saw;Basic;WAHR\nMaker;Master;Saw;Solid;FALSCH\n';
  const { result } = goodPlanOf(csv, undefined, { scale: parseScaleOption('Basic,Solid') });
  expect(
    catalogueIn(result)
      .roles.flatMap(requirementsOf)
      .map(({ mandatory }) => mandatory),
  ).toEqual([true, false]);
});
