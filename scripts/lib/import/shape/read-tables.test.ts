import { describe, expect, test } from 'vitest';
import { cellsIn, faultsOf, goodTables, importedCells } from '../../../../tests/fixtures/cells-in.ts';
import { catalogueIn } from '../../../../tests/fixtures/plan-import-of.ts';
import { parseScaleOption } from '../scale/parse-scale.ts';

const scale = parseScaleOption('1=Basic,2=Solid,3=Expert');

describe('a wide table', () => {
  test('has a column for each level, with steps, check marks and blanks', () => {
    const wide = 'skill,Junior,Mid,Senior\nWriting,1,2,\nGit,✓,-,3\n';
    const plan = goodTables({ 'wide.csv': wide }, undefined, { role: 'Dev', scale });
    expect(cellsIn(catalogueIn(plan.result))).toEqual([
      'Dev, Junior, Writing: Basic',
      'Dev, Mid, Writing: Solid',
      'Dev, Junior, Git: ✓',
      'Dev, Senior, Git: Expert',
    ]);
    expect(plan.counts).toEqual({
      read: 4,
      leftOut: new Map([
        ['', 1],
        ['-', 1],
      ]),
    });
    expect(plan.notes).toContain('levels: the columns "Junior", "Mid", "Senior" of wide.csv');
  });

  test('may have texts in its cells, including short ones', () => {
    const wide = 'Skill,Junior,Senior\nWriting,Writes a short note.,Decides\n';
    expect(importedCells({ 'wide.csv': wide }, undefined, { role: 'Dev' })).toEqual([
      'Dev, Junior, Writing: Writes a short note.',
      'Dev, Senior, Writing: Decides',
    ]);
  });

  test.each([
    ['known levels', 'skill,IC1,IC2', {}],
    ['job titles with a level', 'skill,Junior Engineer,Engineer II', {}],
    ['names that --levels gives', 'skill,Apprentice,Master', { levels: ['Apprentice', 'Master'] }],
    ['any names with --columns levels', 'skill,Apprentice,Master', { columns: 'levels' as const }],
    ['a blank corner', ',Junior,Senior', {}],
  ])('is recognized by %s', (_name, header, options) => {
    const plan = goodTables({ 'a.csv': `${header}\nWriting,1,2\n` }, undefined, {
      role: 'Dev',
      scale,
      ...options,
    });
    const [, one, two] = header.split(',');
    expect(cellsIn(catalogueIn(plan.result))).toEqual([
      `Dev, ${one ?? ''}, Writing: Basic`,
      `Dev, ${two ?? ''}, Writing: Solid`,
    ]);
  });

  test('may have a column for each role beside the levels', () => {
    const wide = 'skill,level,Backend Engineer,Designer\nWriting,Junior,1,2\nGit,Junior,2,\n';
    expect(importedCells({ 'a.csv': wide }, undefined, { scale })).toEqual([
      'Backend Engineer, Junior, Writing: Basic',
      'Backend Engineer, Junior, Git: Solid',
      'Designer, Junior, Writing: Solid',
    ]);
    const named = 'skill,level,Kitchen,Hall\nWriting,Junior,x,x\n';
    expect(importedCells({ 'a.csv': named }, undefined, { columns: 'roles' })).toHaveLength(2);
  });

  test('may have roles in its columns and one level for all rows', () => {
    const wide = 'skill,Kitchen,Hall\nWriting,x,\n';
    expect(importedCells({ 'a.csv': wide }, undefined, { columns: 'roles', levels: ['Any'] })).toEqual([
      'Kitchen, Any, Writing: ✓',
    ]);
  });

  test.each([
    ['Junior developer,Developer,Senior developer', 'x,x,\n'],
    ['Junior,Senior,Guru', '1,2,3\n'],
    ['Software Engineer,Senior Software Engineer,Staff Engineer', 'Awareness,Working,Expert\n'],
    ['Junior,Anything,Senior', 'Writes a short note.,Writes a whole guide.,Decides how all write.\n'],
  ])('has a level in each of the columns %s', (header, row) => {
    const plan = goodTables({ 'a.csv': `skill,${header},Owner\nGit,${row.trim()},anna\n` }, undefined, {
      role: 'Dev',
    });
    expect(catalogueIn(plan.result).roles[0]?.levels.map(({ name }) => name)).toEqual(header.split(','));
    expect(plan.notes).toContain('columns that were not read: "Owner" of a.csv');
  });

  test('recognizes steps beside a text, and reports a step that is not in the scale', () => {
    const rows = 'Go,Working,Expert\nGit,Awareness,"Expert if lead, otherwise Working"\n';
    expect(importedCells({ 'a.csv': `skill,Junior,Senior\n${rows}` }, undefined, { role: 'Dev' })).toEqual([
      'Dev, Junior, Go: Working',
      'Dev, Senior, Go: Expert',
      'Dev, Junior, Git: Awareness',
      'Dev, Senior, Git: Expert if lead, otherwise Working',
    ]);
    expect(
      faultsOf({ 'a.csv': `skill,Junior,Senior\n${rows}SQL,Workng,Expert\n` }, undefined, { role: 'Dev' }),
    ).toEqual([expect.stringMatching(/^a.csv:4 {2}proficiency: "Workng" .* did you mean "Working"/)]);
  });

  test('has short texts if their words rarely repeat', () => {
    const rows = 'Scope,Task,Feature,Project\nReach,Team,Area,Company\n';
    expect(importedCells({ 'a.csv': `skill,L1,L2,L3\n${rows}` }, undefined, { role: 'Dev' })).toContain(
      'Dev, L3, Reach: Company',
    );
  });

  test('reads rows of headings as domains, and skips rows of sums', () => {
    const rows = 'CRAFT,,\nGo,1,2\nSQL,1,\nPEOPLE,,\nTalks,2,2\nTotal,4,4\n';
    const plan = goodTables({ 'a.csv': `skill,Junior,Senior\n${rows}` }, undefined, { role: 'Dev', scale });
    expect(catalogueIn(plan.result).skills.map(({ name, domain }) => [name, domain.name])).toEqual([
      ['Go', 'CRAFT'],
      ['SQL', 'CRAFT'],
      ['Talks', 'PEOPLE'],
    ]);
    expect(plan.notes).toEqual(
      expect.arrayContaining([
        'rows not read because they are totals: line 7',
        'domain: rows with only a name are headings: lines 2 and 5',
      ]),
    );
  });

  test('may mark all requirements of a row as mandatory', () => {
    const wide = 'skill,mandatory,Junior,Senior\nGo,yes,,2\n';
    expect(importedCells({ 'a.csv': wide }, undefined, { role: 'Dev', scale })).toEqual([
      'Dev, Senior, Go: Solid*',
    ]);
  });

  test('takes the order of its levels from --levels', () => {
    const wide = 'skill,Senior,Junior\nWriting,2,1\n';
    const plan = goodTables({ 'a.csv': wide }, undefined, {
      role: 'Dev',
      scale,
      levels: ['Junior', 'Senior'],
    });
    expect(catalogueIn(plan.result).roles[0]?.levels.map(({ name }) => name)).toEqual(['Junior', 'Senior']);
  });
});

describe('several tables', () => {
  const dictionary =
    'skill,code,description,1,2\nWriting,W1,Words for others.,Writes notes.,Writes guides.\nGit,G1,,Commits.,\n';
  const profile = 'role,level,skill,step\nDev,Junior,Writing,1\nDev,Senior,Writing,2\n';

  test('may be a dictionary of skills and a profile of roles', () => {
    const { result } = goodTables({ 'skills.csv': dictionary, 'profile.csv': profile }, undefined, { scale });
    const catalogue = catalogueIn(result);
    expect(cellsIn(catalogue)).toEqual(['Dev, Junior, Writing: Basic', 'Dev, Senior, Writing: Solid']);
    expect(
      catalogue.skills.map(({ name, code, summary, descriptors }) => [
        name,
        code,
        summary,
        [...descriptors.values()],
      ]),
    ).toEqual([
      ['Git', 'G1', undefined, ['Commits.']],
      ['Writing', 'W1', 'Words for others.', ['Writes notes.', 'Writes guides.']],
    ]);
  });

  test('give the same result in separate imports', () => {
    const first = goodTables({ 'profile.csv': profile }, undefined, { scale });
    const second = goodTables({ 'skills.csv': dictionary }, first.result);
    const whole = goodTables({ 'profile.csv': profile, 'skills.csv': dictionary }, undefined, { scale });
    const texts = (plan: typeof first) =>
      catalogueIn(plan.result).skills.map(({ id, summary, descriptors }) => [id, summary, [...descriptors]]);
    expect(texts(second)).toEqual(texts(whole));
    expect(cellsIn(catalogueIn(second.result))).toEqual(cellsIn(catalogueIn(whole.result)));
  });

  test('may be only a dictionary if the options name a role with its levels', () => {
    const skills = { 'skills.csv': dictionary };
    const { result } = goodTables(skills, undefined, { scale, role: 'Dev', levels: ['Junior', 'Senior'] });
    const [role] = catalogueIn(result).roles;
    expect([role?.name, role?.levels.map(({ name }) => name), role?.matrix]).toEqual([
      'Dev',
      ['Junior', 'Senior'],
      [],
    ]);
    expect(faultsOf(skills, undefined, { scale })).toEqual([
      expect.stringMatching(/^skills.csv:2 {2}the tables do not name a role, .*--role "Engineer" --levels/),
    ]);
  });

  test('may be a dictionary and the profile of the role in --role', () => {
    const wide = 'skill,Junior,Senior\nWriting,1,2\n';
    const plan = goodTables({ 'skills.csv': dictionary, 'be.csv': wide }, undefined, { role: 'Dev', scale });
    expect(cellsIn(catalogueIn(plan.result))).toEqual([
      'Dev, Junior, Writing: Basic',
      'Dev, Senior, Writing: Solid',
    ]);
    expect(catalogueIn(plan.result).skills.find(({ name }) => name === 'Git')?.descriptors.size).toBe(1);
  });

  test.each(['code', 'skill_id', 'Skill code'])('may name skills only in the column %s', (column) => {
    const coded = profile.replaceAll('Writing', 'W1').replace('skill,', `${column},`);
    expect(importedCells({ 'skills.csv': dictionary, 'profile.csv': coded }, undefined, { scale })).toEqual([
      'Dev, Junior, Writing: Basic',
      'Dev, Senior, Writing: Solid',
    ]);
  });

  test('may have texts of steps below headers with words beside the number', () => {
    const texts = dictionary
      .replace(',1,2', ',Level 1 description,Level 2 description')
      .replace('code,', 'code,');
    const { result } = goodTables({ 'skills.csv': texts, 'profile.csv': profile }, undefined, { scale });
    expect(catalogueIn(result).skills.find(({ name }) => name === 'Writing')?.descriptors.size).toBe(2);
  });

  test('may name the skills of a dictionary by their codes', () => {
    const coded = profile.replaceAll('Writing', 'W1');
    expect(importedCells({ 'skills.csv': dictionary, 'profile.csv': coded }, undefined, { scale })).toEqual([
      'Dev, Junior, Writing: Basic',
      'Dev, Senior, Writing: Solid',
    ]);
  });

  test('belong to the roles after which their files are named', () => {
    const wide = 'skill,Junior\nWriting,1\n';
    const plan = goodTables({ 'tables/backend-engineer.csv': wide, 'Designer.csv': wide }, undefined, {
      scale,
    });
    expect(cellsIn(catalogueIn(plan.result))).toEqual([
      'Backend Engineer, Junior, Writing: Basic',
      'Designer, Junior, Writing: Basic',
    ]);
    expect(plan.notes).toContain('role: "Backend Engineer", from the name of tables/backend-engineer.csv');
    expect(
      importedCells({ 'a.csv': wide, 'b.csv': wide.replace('Writing', 'Git') }, undefined, {
        scale,
        role: 'Dev',
      }),
    ).toHaveLength(2);
  });

  test('are refused with the lines of both files if they contradict each other', () => {
    const other = 'skill,description\nWriting,Other words.\n';
    expect(faultsOf({ 'a.csv': dictionary, 'b.csv': other, 'c.csv': profile }, undefined, { scale })).toEqual(
      [
        'b.csv:2  the summary of the skill "Writing" is "Words for others." at a.csv:2 and "Other words." here: keep one of them',
      ],
    );
  });
});

describe('merged cells', () => {
  test('give role, level and skill to the rows below, with a note', () => {
    const merged =
      'role,level,domain,skill,proficiency\nDev,Junior,Craft,Git,1\n,,,Writing,2\n,Senior,,Git,2\nLead,Junior,Care,Talks,1\n';
    const plan = goodTables({ 'a.csv': merged }, undefined, { scale });
    expect(cellsIn(catalogueIn(plan.result))).toEqual([
      'Dev, Junior, Git: Basic',
      'Dev, Senior, Git: Solid',
      'Dev, Junior, Writing: Solid',
      'Lead, Junior, Talks: Basic',
    ]);
    expect(catalogueIn(plan.result).domains.map(({ name }) => name)).toEqual(['Craft', 'Care']);
    expect(plan.notes).toEqual([
      'role: carried down to lines 3 and 4 of a.csv, as in merged cells',
      'level: carried down to line 3 of a.csv, as in merged cells',
      'domain: carried down to 1 skill, as in merged cells',
    ]);
  });

  test('give a skill to the rows of further levels below', () => {
    const merged = 'role,skill,level,proficiency\nDev,Git,Junior,1\nDev,,Senior,2\n';
    expect(importedCells({ 'a.csv': merged }, undefined, { scale })).toEqual([
      'Dev, Junior, Git: Basic',
      'Dev, Senior, Git: Solid',
    ]);
  });

  test.each([
    [
      'a first row without the value',
      'role,level,skill,proficiency\n,Junior,Git,1\n',
      'a.csv:2  "role" is empty',
    ],
    [
      'another role',
      'role,level,skill,proficiency\nDev,Junior,Git,1\nLead,,Git,1\n',
      'a.csv:3  "level" is empty',
    ],
    [
      'the same level',
      'role,level,skill,proficiency\nDev,Junior,Git,1\nDev,Junior,,1\n',
      'a.csv:3  "skill" is empty',
    ],
  ])('end at %s', (_name, csv, fault) => {
    expect(faultsOf({ 'a.csv': csv }, undefined, { scale })).toEqual([expect.stringContaining(fault)]);
  });
});

describe('a header', () => {
  test.each([
    ['Career framework\n\nrole,level,skill,proficiency\nDev,Junior,Git,1\n', 3, '2 lines'],
    ['Levels of Dev,,,\nrole,skill,Junior\nDev,Git,1\n', 2, '1 line'],
  ])('may be below a title', (csv, line, above) => {
    const plan = goodTables({ 'a.csv': csv }, undefined, { scale });
    expect(cellsIn(catalogueIn(plan.result))).toEqual(['Dev, Junior, Git: Basic']);
    expect(plan.notes).toContain(`header: line ${String(line)} of a.csv (skipped ${above} above it)`);
  });

  test.each([
    ['Job Title,Seniority,Competency,Required level', ''],
    ['Rolle;Stufe;Kompetenz;proficiency', ''],
  ])('may be %s', (header) => {
    const sign = header.includes(';') ? ';' : ',';
    const csv = `${header}\n${['Dev', 'Junior', 'Git', '1'].join(sign)}\n`;
    const plan = goodTables({ 'a.csv': csv }, undefined, { scale });
    expect(cellsIn(catalogueIn(plan.result))).toEqual(['Dev, Junior, Git: Basic']);
    expect(plan.notes[0]).toMatch(/^role: the column "(?:Job Title|Rolle)" of a.csv$/);
  });

  test.each([
    [
      'differs within a skill is an expectation',
      'Knows it.',
      'Teaches it.',
      ['Dev, J, Git: Knows it.', 'Dev, S, Git: Teaches it.'],
      undefined,
    ],
    [
      'is the same within a skill is its summary',
      'Versions.',
      'Versions.',
      ['Dev, J, Git: Basic', 'Dev, S, Git: Basic'],
      'Versions.',
    ],
  ])('"Description" whose text %s', (_name, one, two, cells, summary) => {
    const step = summary === undefined ? '' : ',proficiency';
    const value = summary === undefined ? '' : ',1';
    const csv = `role,level,skill,Description${step}\nDev,J,Git,${one}${value}\nDev,S,Git,${two}${value}\n`;
    const { result } = goodTables({ 'a.csv': csv }, undefined, { scale });
    expect(cellsIn(catalogueIn(result))).toEqual(cells);
    expect(catalogueIn(result).skills[0]?.summary).toBe(summary);
  });

  test.each([
    [
      'role,skill,proficiency\n',
      {},
      'there is no column for the level: add one, or name the columns that are levels with --levels "Junior,Mid,Senior", lowest first; a single name is the level of all rows',
    ],
    [
      'skill,Apprentice,Master\nGit,1,2\n',
      { role: 'Dev' },
      'there is no column for the level: add one, or name the columns that are levels with --levels "Apprentice,Master", lowest first',
    ],
    [
      'skill,Apprentice,Master\nGit,1,2\n',
      { role: 'Dev', levels: ['Aprentice', 'Mastr'] },
      'there is no column for the level, and --levels names none of the headers ("Apprentice", "Master"): add a column, or spell the names like the headers',
    ],
    [
      'role,level,skil,proficiency\nA,B,C,1\n',
      {},
      'there is no column for the skill: add one, or name its header with --map skill="skil"',
    ],
    [
      'level,skill,proficiency\n',
      {},
      'there is no column for the role: add one, or name the role of all rows with --role "Our Table"',
    ],
  ])('without a required column is refused: %j', (csv, options, fault) => {
    expect(faultsOf({ 'our-table.csv': csv }, undefined, { scale, ...options })).toEqual([
      `our-table.csv:1  ${fault}`,
    ]);
  });
});
