import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { openOne } from '../../../../tests/fixtures/open-one.ts';
import { rawWorkbook, textCell } from '../../../../tests/fixtures/raw-workbook.ts';
import { CallError } from '../../command/command.ts';
import { openTables } from './open-tables.ts';

const csv = (text: string) => ({ file: 'framework.csv', bytes: Buffer.from(text) });

async function workbook(file: string, names: readonly string[]) {
  const sheets = names.map((sheet) => ({
    sheet,
    data: sheet.startsWith('Empty') ? [] : [['role'], [sheet]],
  }));
  return { file, bytes: new Uint8Array(await writeWorkbook(sheets).toBuffer()) };
}

const namesOf = async (...call: Parameters<typeof openTables>) =>
  (await openTables(...call)).map((one) => one.ok && one.table.file);

test('opens a CSV file with a byte-order mark and guarded formulas', async () => {
  const { bytes } = csv("\ufeffPK,expects\r\nBaker,'=1+1\r\n");
  expect(await openOne(bytes, [], 'framework.csv')).toEqual({
    file: 'framework.csv',
    suggestedName: 'Framework',
    table: {
      header: { line: 1, cells: ['PK', 'expects'] },
      rows: [{ line: 2, cells: ['Baker', '=1+1'] }],
    },
    faults: [],
  });
  expect((await openOne(csv('PK,role\n').bytes)).table?.header.cells).toEqual(['PK', 'role']);
});

test('recognizes a workbook by its content, not its name', async () => {
  const { bytes } = await workbook('', ['Profile']);
  expect(await openOne(bytes, [], 'framework.csv')).toEqual({
    file: 'framework.csv, sheet "Profile"',
    suggestedName: 'Profile',
    table: { header: { line: 1, cells: ['role'] }, rows: [{ line: 2, cells: ['Profile'] }] },
    faults: [],
  });
});

test.each([
  ['backend-engineer.csv', 'Backend Engineer'],
  ['data/QA_engineer (2).csv', 'QA engineer'],
  ['Head of Ovens.csv', 'Head of Ovens'],
  ['инженер.csv', 'Инженер'],
  ['baker', 'Baker'],
])('suggests a name for %s: %s', async (file, name) => {
  expect((await openOne(csv('a,b\n').bytes, [], file)).suggestedName).toBe(name);
});

test.each([
  ['Sheet1', 'My Framework'],
  ['Tabelle1', 'My Framework'],
  ['Лист1', 'My Framework'],
  ['Backend engineer', 'Backend engineer'],
])('suggests a name for the sheet %s: %s', async (sheet, name) => {
  const { file, bytes } = await workbook('my-framework.xlsx', [sheet]);
  expect((await openOne(bytes, [], file)).suggestedName).toBe(name);
});

test('requires no choice of a sheet if the others are empty or hidden', async () => {
  expect(await namesOf([await workbook('a.xlsx', ['Empty 1', 'Profile', 'Empty 2'])], [])).toEqual([
    'a.xlsx, sheet "Profile"',
  ]);
  const rows = `<row r="1">${textCell('A1', 'role')}</row>`;
  const bytes = rawWorkbook([
    { name: 'Lists', rows, state: 'veryHidden' },
    { name: 'Old', rows, state: 'hidden' },
    { name: 'Profile', rows },
  ]);
  expect(await namesOf([{ file: 'a.xlsx', bytes }], [])).toEqual(['a.xlsx, sheet "Profile"']);
  expect(await namesOf([{ file: 'a.xlsx', bytes }], ['Old'])).toEqual(['a.xlsx, sheet "Old"']);
});

test('requires a choice of several sheets, with the option to add', async () => {
  const call = openTables([await workbook('a.xlsx', ['Profile', 'Skills', 'Say "x"'])], []);
  await expect(call).rejects.toThrow(
    new CallError(
      'a.xlsx has 3 sheets: choose those that hold the framework with --sheet "Profile" --sheet "Skills" --sheet \'Say "x"\'',
    ),
  );
});

test('opens each named sheet once, in the order of the names', async () => {
  const file = await workbook('a.xlsx', ['Profile', 'Notes', 'Skills']);
  expect(await namesOf([file], ['skills', 'Profile ', 'Skills'])).toEqual([
    'a.xlsx, sheet "Skills"',
    'a.xlsx, sheet "Profile"',
  ]);
});

test('finds named sheets in any of several files, and opens CSV files as well', async () => {
  const files = [
    await workbook('a.xlsx', ['Profile', 'Notes']),
    csv('role\n'),
    await workbook('b.xlsx', ['Skills']),
  ];
  expect(await namesOf(files, ['Profile'])).toEqual([
    'a.xlsx, sheet "Profile"',
    'framework.csv',
    'b.xlsx, sheet "Skills"',
  ]);
});

test.each([
  ['Profil', '--sheet "Profil": there is no such sheet; did you mean "Profile"?'],
  ['Ovens', '--sheet "Ovens": there is no such sheet; known here: Profile, Notes'],
])('refuses the sheet %s', async (name, message) => {
  const files = [await workbook('a.xlsx', ['Profile', 'Notes'])];
  await expect(openTables(files, [name])).rejects.toThrow(new CallError(message));
});

test('refuses a choice of sheets if no file is a workbook', async () => {
  await expect(openTables([csv('role\n')], ['Profile'])).rejects.toThrow(
    new CallError('--sheet "Profile": only a workbook (.xlsx) has sheets'),
  );
});

const saveAs = 'save it from the spreadsheet as .xlsx, or as "CSV UTF-8"';
const zipOf = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])));
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const good = rawWorkbook([{ name: 'Profile', rows: '' }]);

test.each<[string, Uint8Array, string]>([
  ['an old workbook', new Uint8Array(oldOffice), `this is an old workbook (.xls): ${saveAs}`],
  [
    'a workbook with a password',
    new Uint8Array([...oldOffice, ...Buffer.from('..EncryptedPackage..', 'utf16le')]),
    'this workbook has a password: save it without one',
  ],
  ['a binary workbook', zipOf('xl/workbook.bin'), `this is a binary workbook (.xlsb): ${saveAs}`],
  [
    'an OpenDocument file',
    zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'),
    `this is an OpenDocument file, not an Excel workbook: ${saveAs}`,
  ],
  [
    'a Numbers document',
    zipOf('Index/Document.iwa'),
    'this is a Numbers document: export it as Excel (.xlsx), or as CSV',
  ],
  [
    'a Word document',
    zipOf('word/document.xml'),
    'this is a Word document: copy its table into a spreadsheet, and save that as .xlsx',
  ],
  ['another zip file', zipOf('a.csv'), `this zip file does not contain a workbook: ${saveAs}`],
  [
    'a truncated workbook',
    good.subarray(0, good.length - 30),
    'the file is damaged or cut off: copy it again, or save it again from the spreadsheet',
  ],
  [
    'only the start of a zip file',
    new Uint8Array([0x50, 0x4b, 0x03, 0x04]),
    'the file is damaged or cut off: copy it again, or save it again from the spreadsheet',
  ],
  [
    'a workbook without sheets',
    rawWorkbook([]),
    'the workbook has no sheet with cells: add one with a table',
  ],
])('says once what to do with %s', async (_, bytes, message) => {
  expect(await openTables([{ file: 'my-file.xlsx', bytes }], ['Profile'])).toEqual([
    { ok: false, faults: [{ at: { file: 'my-file.xlsx', line: 1 }, message }] },
  ]);
});

test('refuses a workbook that would unpack to more than 256 MB', async () => {
  const bytes = Buffer.from(rawWorkbook([{ name: 'Profile', rows: '' }]));
  // The directory at the end of a zip file declares the sizes of the unpacked files.
  const entry = bytes.lastIndexOf('PK\u0001\u0002');
  bytes.writeUInt32LE(2 ** 28, entry + 24);
  expect((await openOne(bytes)).faults).toEqual([
    '1  the workbook is larger than 256 MB when unpacked: import it in parts, a few roles at a time',
  ]);
});
