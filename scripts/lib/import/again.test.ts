import { describe, expect, test } from 'vitest';
import { cellsIn, goodTables } from '../../../tests/fixtures/cells-in.ts';
import { catalogueIn } from '../../../tests/fixtures/plan-import-of.ts';

function importedAgain(
  first: Parameters<typeof goodTables>,
  second: Parameters<typeof goodTables>[0],
  options: Parameters<typeof goodTables>[2] = {},
) {
  const { result } = goodTables(...first);
  const plan = goodTables(second, result, options);
  return { plan, catalogue: catalogueIn(plan.result) };
}

const head = 'role,level,level_order,skill,expects\n';
const levels = ['Junior', 'Mid', 'Senior'].map(
  (level, index) => `Dev,${level},${String(index + 1)},Code,Does ${level}.\n`,
);

describe('a second import', () => {
  test('renames a skill by its code, even if only one of the files has the code', () => {
    const skills = 'code,skill,domain\nP,Programming,Tech\n';
    const profile = 'role,level,skill,proficiency\nDev,Senior,Programming,Expert\n';
    const { catalogue } = importedAgain([{ 's.csv': skills, 'p.csv': profile }], {
      's.csv': skills.replace('Programming', 'Coding'),
      'p.csv': profile.replace('Programming', 'Coding'),
    });
    expect(catalogue.skills.map(({ id, name }) => [id, name])).toEqual([['programming', 'Coding']]);
    expect(cellsIn(catalogue)).toEqual(['Dev, Senior, Coding: Expert']);
  });

  test('renames a domain by its code', () => {
    const csv = 'role,level,skill,proficiency,domain,domain_code\nDev,Junior,Code,Working,Delivery,D-1\n';
    const { catalogue } = importedAgain([{ 'a.csv': csv }], { 'a.csv': csv.replace('Delivery', 'Shipping') });
    expect(catalogue.domains.map(({ id, name, code }) => [id, name, code])).toEqual([
      ['delivery', 'Shipping', 'D-1'],
    ]);
  });

  test('moves every skill in the merged cells of a domain', () => {
    const csv = 'domain,skill,Junior\nTech,Go,Working\n,SQL,Working\n';
    const { catalogue } = importedAgain(
      [{ 'a.csv': csv }, undefined, { role: 'Dev' }],
      { 'a.csv': csv.replace('Tech', 'Engineering') },
      { role: 'Dev' },
    );
    expect(catalogue.skills.map(({ name, domain }) => [name, domain.name])).toEqual([
      ['Go', 'Engineering'],
      ['SQL', 'Engineering'],
    ]);
  });

  test('keeps a level that is no longer in the table, and reports removed requirements', () => {
    const { plan, catalogue } = importedAgain([{ 'a.csv': head + levels.join('') }], {
      'a.csv': head + [levels[0], levels[2]].join(''),
    });
    expect(catalogue.roles[0]?.levels.map(({ name }) => name)).toEqual(['Junior', 'Mid', 'Senior']);
    expect(plan.notes).toEqual([
      'removed: 1 requirement of "Dev" that the tables no longer have',
      'levels without requirements: "Mid" of "Dev"; delete obsolete ones from its role.yaml',
    ]);
  });

  test.each([
    ['Principal', ['Junior', 'Mid', 'Senior', 'Principal'], 'Dev,Principal,,Code,Leads.\n'],
    ['Intern', ['Intern', 'Junior', 'Mid', 'Senior'], `Dev,Intern,,Code,Learns.\n${levels.join('')}`],
  ])('adds the new level %s in its place in the table', (_name, names, rows) => {
    const { catalogue } = importedAgain([{ 'a.csv': head + levels.join('') }], {
      'a.csv': `${head}${rows}`.replaceAll(/,\d,/g, ',,'),
    });
    expect(catalogue.roles[0]?.levels.map(({ name }) => name)).toEqual(names);
  });

  test('asks whether a new name is a typo', () => {
    const { plan } = importedAgain([{ 'a.csv': head + levels.join('') }], {
      'a.csv': `${head}Dev,Senoir,,Coed,Does it.\n`,
    });
    expect(plan.notes).toEqual(
      expect.arrayContaining([
        'new level: "Senoir"; did you mean "Senior"?',
        'new skill: "Coed"; did you mean "Code"?',
      ]),
    );
  });
});

test('a level without a number stays after the one before it', () => {
  const csv = head + [levels[0], levels[1]?.replace(',2,', ',,'), levels[2]].join('');
  const { result } = goodTables({ 'a.csv': csv });
  expect(catalogueIn(result).roles[0]?.levels.map(({ name }) => name)).toEqual(['Junior', 'Mid', 'Senior']);
});
