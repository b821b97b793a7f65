import { describe, expect, test } from 'vitest';
import { kindOfCell } from './kind-of-cell.ts';

const scale = [
  { id: 'basic', name: 'Basic', letter: 'B', value: 1 },
  { id: 'solid', name: 'Solid', letter: 'S', value: 2 },
];
const SIGNS = ['✓', '✔', '✅', '✔️', '☑', '🗸', 'x', 'X', 'Ｘ', 'レ', '○', '◯', '〇', '●'];
const TRUE =
  'TRUE WAHR VRAI VERDADERO VERDADEIRO VERO WAAR PRAWDA ИСТИНА SANT TOSI SAND SANN IGAZ DOĞRU はい';
const FALSE = 'FALSE FALSCH FAUX FALSO ONWAAR FAŁSZ ЛОЖЬ FALSKT EPÄTOSI FALSK USANN HAMIS YANLIŞ いいえ';

describe('a cell', () => {
  test.each([...SIGNS, 'yes', 'Y', 'Ja', 'sí', ...TRUE.split(' ')])('%s is a check mark', (cell) => {
    expect(kindOfCell(cell, scale)).toEqual({ kind: 'tick' });
  });

  test.each(['✗', '✘', '❌', '×', '☐', 'no', 'N', 'Não', 'hayır', ...FALSE.split(' ')])(
    '%s is a no',
    (cell) => {
      expect(kindOfCell(cell, scale)).toEqual({ kind: 'no', mark: cell });
    },
  );

  test.each([
    '',
    '-',
    '–',
    '—',
    '--',
    '…',
    '/',
    'n/a',
    'N/A',
    'na',
    'None',
    'Not applicable',
    '0',
    '0,0',
    '該当なし',
  ])('%j is blank', (cell) => {
    expect(kindOfCell(cell, scale)).toEqual({ kind: 'blank', mark: cell });
  });

  test.each(['basic', '1', 'B', '1 - Basic'])('%s is a step', (cell) => {
    expect(kindOfCell(cell, scale)).toEqual({ kind: 'step', step: scale[0] });
  });

  test.each(['3', 'Fluent', '?', 'Reads the news.'])('%s is something else', (cell) => {
    expect(kindOfCell(cell, scale)).toEqual({ kind: 'other', text: cell });
  });
});

test.each(['x', 'None', '0', '-', 'N'])(
  'a step %j of the scale takes precedence over check marks and blanks',
  (name) => {
    const step = { id: 'a-step', name };
    expect(kindOfCell(name, [...scale, step])).toEqual({ kind: 'step', step });
  },
);

test('1 is a check mark if there is no scale', () => {
  expect(kindOfCell('1', [])).toEqual({ kind: 'tick' });
  expect(kindOfCell('2', [])).toEqual({ kind: 'other', text: '2' });
});
