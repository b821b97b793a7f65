import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { CallError } from '../command/command.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { planOfCsv, sourceOf } from '../../../tests/fixtures/plan-import-of.ts';
import type { ImportOptions } from './import-options.ts';
import { parseScaleOption } from './scale/parse-scale.ts';

interface CsvSlip {
  name: string;
  csv: string | Uint8Array;
  options?: Partial<ImportOptions>;
  /** The faults as `line  message`, in the order of the lines. */
  says: string[];
}

const head = 'role,level,skill,proficiency,mandatory,expects\n';
const row = 'Baker,Junior,Bread,Working,yes,Bakes it.\n';
const doubled = 'put the whole cell in double quotes, and write each quote within it twice';
const saveAs = 'save it from the spreadsheet as "CSV UTF-8"';
const slips: CsvSlip[] = [
  { name: 'an empty file', csv: '', says: ['1  the file is empty: it needs a header and rows'] },
  {
    name: 'a file of white space',
    csv: '\ufeff \r\n\r\n',
    says: ['1  the file is empty: it needs a header and rows'],
  },
  {
    name: 'only a header',
    csv: head,
    says: ['1  the file has a header but no rows: add one row for each requirement'],
  },
  {
    name: 'a header and blank rows',
    csv: `${head},,,,,\n\n \n`,
    says: ['1  the file has a header but no rows: add one row for each requirement'],
  },
  {
    name: 'an old workbook',
    csv: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    says: ['1  this is an old workbook (.xls): save it from the spreadsheet as .xlsx, or as "CSV UTF-8"'],
  },
  { name: 'UTF-16', csv: new Uint8Array([0xff, 0xfe, 0x72, 0]), says: [`1  the file is UTF-16: ${saveAs}`] },
  {
    name: 'zero bytes',
    csv: `${head}${row}a\0b`,
    says: [`3  this is not a text file, since it contains zero bytes: ${saveAs}`],
  },
  {
    name: 'another encoding',
    csv: new Uint8Array([...Buffer.from(head + row), 0x42, 0xe4, 0x63, 0x6b]),
    says: [`3  the file is not UTF-8: ${saveAs}`],
  },
  {
    name: 'no column for the role',
    csv: 'rols,level,skill,proficiency\n',
    says: [
      '1  there is no column for the role: add one, name its header with --map role="rols", or name the role of all rows with --role "A"',
    ],
  },
  {
    name: 'no column for the proficiency',
    csv: 'role,level,skill\n',
    says: [
      '1  there is no column for what is required: add "proficiency" or "expects", or give all rows a proficiency with --default-proficiency',
    ],
  },
  {
    name: 'two columns with the same name',
    csv: `role,Role,level,skill,proficiency\n`,
    says: ['1  two columns are called "role": rename or remove one'],
  },
  {
    name: 'a misspelled header in --map',
    csv: 'Role name,level,skill,proficiency\n',
    options: { headers: new Map([['role', 'Role names']]) },
    says: ['1  --map: no column is called "Role names"; did you mean "Role name"?'],
  },
  {
    name: 'an unknown header in --map',
    csv: 'a,level,skill,proficiency\n',
    options: { headers: new Map([['role', 'Stelle']]) },
    says: ['1  --map: no column is called "Stelle": the file has "a", "level", "skill", "proficiency"'],
  },
  {
    name: 'a quote that does not end',
    csv: `${head}Baker,Junior,Bread,Working,yes,"Bakes\nit.\n`,
    says: ['2  a quoted cell does not end: add the closing quote'],
  },
  {
    name: 'words after a closing quote',
    csv: `${head}Baker,Junior,Bread,Working,yes,"Bakes" it.\n${row}`,
    says: [`2  a cell continues after its closing quote: ${doubled}`],
  },
  {
    name: 'a quote within a bare cell',
    csv: `${head}Baker,Junior,Bread,Working,yes,Bakes 5" it.\n${row}`,
    says: [`2  a cell contains a quote that is not at its start: ${doubled}`],
  },
  {
    name: 'a comma in a bare cell',
    csv: `${head}Baker,Junior,Bread,Working,yes,Bakes it, well.\n`,
    says: [
      '2  the row has 7 cells and the header 6: put a text that contains the delimiter in double quotes',
    ],
  },
  {
    name: 'a row that is too long',
    csv: `${head}${row}Baker,Junior,Cake,Working,yes,"${'x'.repeat(2 ** 20)}"\n`,
    says: ['3  the row is longer than a million characters: a quote above it may not be closed'],
  },
  {
    name: 'no role',
    csv: `${head},Junior,Bread,Working,,\n`,
    says: ['2  "role" is empty: write the name of the role'],
  },
  {
    name: 'no level',
    csv: `${head}Baker, ,Bread,Working,,\n`,
    says: ['2  "level" is empty: write the name of the level'],
  },
  {
    name: 'no skill',
    csv: `${head}Baker,Junior,"\u200b",Working,,\n`,
    says: ['2  "skill" is empty: write the name of the skill'],
  },
  {
    name: 'a mandatory requirement that requires nothing',
    csv: `${head}Baker,Junior,Bread,,yes,\n`,
    says: ['2  mandatory is yes, but nothing is required: write a proficiency, a text in "expects", or ✓'],
  },
  {
    name: 'several gaps in a row',
    csv: `${head},,Bread,Working,,\n`,
    says: [
      '2  "role" is empty: write the name of the role',
      '2  "level" is empty: write the name of the level',
    ],
  },
  {
    name: 'a table without any role',
    csv: `${head},,Bread,,,\n`,
    says: [
      '2  the tables do not name a role, but new content needs one: import a table of roles as well, or name one with --role "Engineer" --levels "Junior,Mid,Senior"',
    ],
  },
  {
    name: 'a truncated row',
    csv: `${head}${row}Baker,Junior`,
    says: ['3  "skill" is empty: write the name of the skill'],
  },
  {
    name: 'a misspelled proficiency',
    csv: `${head}Baker,Junior,Bread,Wroking,,\n`,
    says: [
      '2  proficiency: "Wroking" (1 cell) is not a step of the scale; did you mean "Working"?; correct the cells, or name another scale with --scale, lowest first',
    ],
  },
  {
    name: 'another scale, in many rows',
    csv: `${head}${'Baker,Junior,Bread,Three,,\n'.repeat(3)}Baker,Senior,Bread,Four,,\n`,
    says: [
      '2  the file names 2 unknown proficiencies: "Three" (3 cells), "Four" (1 cell): put all of them in order, lowest first: --scale "Three,Four"',
    ],
  },
  {
    name: 'neither yes nor no',
    csv: `${head}Baker,Junior,Bread,Working,maybe,\n`,
    says: [
      '2  mandatory: "maybe" is neither yes nor no: write yes, true, 1 or x; or write no, false or 0, or leave it blank',
    ],
  },
  {
    name: 'a control character',
    csv: `${head}Baker,Junior,Bread,Working,,Bakes\u0007 it.\n`,
    says: ['2  expects: the text contains a control character (U+0007): delete it'],
  },
  {
    name: 'a character that reorders',
    csv: `${head}Baker,Junior,Br\u202eead,Working,,\n`,
    says: [
      '2  skill: the text contains a character that reorders the text (U+202E): delete it',
      '2  "skill" is empty: write the name of the skill',
    ],
  },
  {
    name: 'one id with two names',
    csv: 'role,role_id,level,skill,proficiency\nBaker,b,Junior,Bread,Working\nBrewer,b,Junior,Beer,Working\n',
    says: ['3  the role id "b" is called "Baker" at line 2 and "Brewer" here: give both the same name'],
  },
  {
    name: 'one name with two ids, and a row without an id',
    csv: 'role,level,skill,skill_id,proficiency\nA,J,Bread,bread-1,Working\nB,J,Bread,bread-2,Working\nC,J,Bread,,Working\n',
    says: [
      '4  "Bread" is the name of several skills (bread-1, bread-2): name the right one in the column skill_id',
    ],
  },
  {
    name: 'two rows with different proficiencies',
    csv: `${head}${row}Baker,Junior,Bread,Expert,yes,\n`,
    says: ['3  "Bread" for Baker, Junior, differs from line 2 in proficiency: keep one of the rows'],
  },
  {
    name: 'two rows that differ in everything',
    csv: `${head}${row}Baker,Junior,Bread,Expert,,Sells it.\n`,
    says: [
      '3  "Bread" for Baker, Junior, differs from line 2 in proficiency, mandatory, and expects: keep one of the rows',
    ],
  },
  {
    name: 'a role in two families',
    csv: 'role,level,skill,proficiency,family\nBaker,J,Bread,Working,Food\nBaker,J,Cake,Working,Sweets\n',
    says: ['3  the family of the role "Baker" is "Food" at line 2 and "Sweets" here: keep one of them'],
  },
  {
    name: 'a role with two taglines',
    csv: 'role,level,skill,proficiency,role_tagline\nBaker,J,Bread,Working,Bakes.\nBaker,J,Cake,Working,Sells.\n',
    says: ['3  the tagline of the role "Baker" is "Bakes." at line 2 and "Sells." here: keep one of them'],
  },
  {
    name: 'a level with two summaries',
    csv: 'role,level,skill,proficiency,level_summary\nBaker,J,Bread,Working,A.\nBaker,J,Cake,Working,B.\n',
    says: [
      '3  the summary of the level "J" of the role "Baker" is "A." at line 2 and "B." here: keep one of them',
    ],
  },
  {
    name: 'a skill in two domains',
    csv: 'role,level,skill,proficiency,domain\nBaker,J,Bread,Working,Oven\nBrewer,J,Bread,Working,Kettle\n',
    says: ['3  the domain of the skill "Bread" is "Oven" at line 2 and "Kettle" here: keep one of them'],
  },
  {
    name: 'a skill in two groups',
    csv: 'role,level,skill,proficiency,group\nBaker,J,Bread,Working,Rye\nBrewer,J,Bread,Working,Wheat\n',
    says: ['3  the group of the skill "Bread" is "Rye" at line 2 and "Wheat" here: keep one of them'],
  },
  {
    name: 'a skill with two summaries, in rows of several lines',
    csv: 'role,level,skill,proficiency,skill_summary\nBaker,J,Bread,Working,"A\nb"\n\nBrewer,J,Bread,Working,"A\nc"\n',
    says: ['5  the summary of the skill "Bread" is "A b" at line 2 and "A c" here: keep one of them'],
  },
  {
    name: 'a descriptor with two texts',
    csv: 'role,level,skill,proficiency,descriptor\nBaker,J,Bread,Working,A.\nBaker,K,Bread,Working,B.\n',
    says: [
      '3  the descriptor for "working" of the skill "Bread" is "A." at line 2 and "B." here: keep one of them',
    ],
  },
  {
    name: 'a descriptor without a proficiency',
    csv: 'role,level,skill,expects,descriptor\nBaker,J,Bread,Bakes it.,Knows flour.\n',
    says: ['2  descriptor: a descriptor needs a proficiency: add it, or put the text into "expects"'],
  },
  {
    name: 'too many examples',
    csv: 'role,level,skill,expects,example\nBaker,J,Bread,Bakes it.,"A.\nB.\nC.\nD."\n',
    says: ['2  example: the cell has 4 examples: keep the best 3'],
  },
  {
    name: 'an unknown previous level',
    csv: 'role,level,skill,expects,level_after\nBaker,Junior,Bread,Bakes it.,\nBaker,Senior,Bread,Sells it.,Junor\n',
    says: ['3  level_after: the role "Baker" has no level "Junor"; did you mean "Junior"?'],
  },
  {
    name: 'levels that follow each other in a circle',
    csv: 'role,level,skill,expects,level_after\nBaker,J,Bread,Bakes it.,S\nBaker,S,Bread,Sells it.,J\n',
    says: [expect.stringMatching(/^\d {2}level_after: .*circle/)],
  },
  {
    name: 'a level after two others',
    csv: 'role,level,skill,expects,level_after\nBaker,J,Bread,A.,\nBaker,K,Bread,B.,\nBaker,L,Bread,C.,J\nBaker,L,Cake,D.,K\n',
    says: [
      '5  the previous level of the level "L" of the role "Baker" is "J" at line 4 and "K" here: keep one of them',
    ],
  },
  {
    name: 'alternatives that differ between rows',
    csv: 'role,level,skill,expects,alternatives\nDev,J,AWS,A.,Azure\nDev,K,AWS,B.,Azure; GCP\n',
    says: [
      '3  the list of alternatives of the skill "AWS" of the role "Dev" is "Azure" at line 2 and "Azure; GCP" here: keep one of them',
    ],
  },
  {
    name: 'an alternative that is the skill itself, one with its own row, and a level without text',
    csv: 'role,level,skill,proficiency,expects,alternatives\nDev,J,AWS,Working,A.,AWS; Git\nDev,J,Git,Working,,\nDev,K,AWS,Working,,\n',
    says: [
      '2  alternatives: "aws" is the skill of the row itself: remove it',
      '2  alternatives: "git" is a row of this role already: remove it here, or remove that row',
      expect.stringMatching(/^4 {2}expects: other skills also meet this row/),
    ],
  },
  {
    name: 'a text that names one of several skills',
    csv: 'role,level,skill,expects,alternatives\nDev,J,AWS,Builds on AWS.,Azure\n',
    says: [expect.stringMatching(/^2 {2}expects: .*leave "AWS" out of the text/)],
  },
];

test.each(slips)('has faults for $name', ({ csv, options, says }) => {
  const plan = planOfCsv(csv, undefined, options);
  expect(plan.ok ? [] : plan.faults.map(({ at, message }) => `${String(at.line)}  ${message}`)).toEqual(says);
});

test('reports every fault of a file, in the order of its lines', () => {
  const plan = planOfCsv(
    `${head}Baker,Junior,Bread,Best,,\n${row}Baker,Junior,Bread,Expert,yes,\nBaker,Junior,,Working,,\n`,
  );
  expect(plan.ok ? [] : plan.faults.map(({ at }) => at.line)).toEqual([2, 3, 4, 5]);
});

test.each<[string, Partial<ImportOptions>, RegExp]>([
  [
    'a default that the scale does not have',
    { defaultProficiency: 'Workin' },
    /--default-proficiency "Workin".*did you mean "Working"/,
  ],
])('refuses %s', (_name, options, message) => {
  expect(() => planOfCsv(head + row, undefined, options)).toThrow(message);
  expect(() => planOfCsv(head + row, undefined, options)).toThrow(CallError);
});

test.each([['--default-proficiency', { defaultProficiency: 'A' }, /the content has no scale/]])(
  'refuses %s for content without a scale',
  (_name, options, message) => {
    expect(() => planOfCsv(head + row, fixtureSource('text-only'), options)).toThrow(message);
  },
);

test('adds the scale of --scale to content without one', () => {
  const plan = planOfCsv(`${head}Clerk,Junior,Writing,B,,\n`, fixtureSource('text-only'), {
    scale: parseScaleOption('A,B'),
  });
  expect(plan.ok && plan.changes.get('scale.yaml')).toMatch(/name: A\n(?:.*\n)*.*name: B\n/);
});

test('reports a proficiency if the content has no scale', () => {
  const plan = planOfCsv(`${head}Clerk,Junior,Writing,Working,,\n`, fixtureSource('text-only'));
  expect(plan.ok ? [] : plan.faults).toEqual([
    {
      at: { file: 'a.csv', line: 2 },
      message:
        'proficiency: the content has no scale for "Working" (1 cell): name its steps with --scale, lowest first, or leave the cells blank',
    },
  ]);
});

test('refuses a scale that differs from that of the content', () => {
  const source = sourceOf(smallContent);
  expect(() => planOfCsv(head + row, source, { scale: parseScaleOption('A,B') })).toThrow(
    /leave out --scale, or change scale.yaml first/,
  );
});

const pieces = fc.constantFrom(
  'role',
  'level',
  'skill',
  'proficiency',
  'Baker',
  'Working',
  ',',
  ';',
  '\t',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '\ufeff',
  'x',
  ' ',
  '\u2028',
  '<b>',
  '\u0000',
  '\ud83d\ude00',
  '---',
  '#',
  '=',
  '![a](b)',
);

test('returns a plan or faults for any text and any bytes', () => {
  const csv = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 80 }).map((parts) => head + parts.join('')),
  );
  fc.assert(
    fc.property(csv, (bytes) => {
      const plan = planOfCsv(bytes);
      if (!plan.ok) expect(plan.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('returns a plan or faults for a file that is truncated anywhere', () => {
  const whole = Buffer.from(`\ufeff${head}${row}Bäcker,Junior,"Br""ot\nund so",Expert,x,"Bäckt 🍞."\n`);
  for (let length = 0; length < whole.length; length += 1) {
    const plan = planOfCsv(whole.subarray(0, length));
    if (!plan.ok) expect([length, plan.faults.length]).not.toEqual([length, 0]);
  }
});
