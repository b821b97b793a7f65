import { expect, test } from 'vitest';
import { buildSketch } from './build-sketch.ts';

const scale = { B: 'Basic', S: 'Solid', E: 'Expert' };
const levels = ['Junior', 'Senior', 'Lead'];

/** Draws the cells of one row as letters, with `!` if mandatory and `*` if mandatory from that level on. */
function drawRow(...row: string[]): string[] {
  const [drawn] = buildSketch({ levels, scale, rows: [row] }).rows;
  return (drawn?.cells ?? []).map((cell) => {
    if (cell === undefined) return '';
    const letter = cell.proficiency?.letter ?? '×';
    return `${letter}${cell.isMandatory ? '!' : ''}${cell.isFromHere ? '*' : ''}`;
  });
}

test.each([
  [
    ['Basic', 'Solid', 'Expert'],
    ['B', 'S', 'E'],
  ],
  [
    ['', '✓', ''],
    ['', '×', ''],
  ],
  [['Basic'], ['B', '', '']],
  [
    ['Basic, mandatory', 'Solid, mandatory', 'Expert'],
    ['B!', 'S!', 'E'],
  ],
  [
    ['Basic', 'Solid, mandatory', 'Expert, mandatory'],
    ['B', 'S!*', 'E!'],
  ],
  [
    ['Basic, mandatory', '', 'Expert, mandatory'],
    ['B!', '', 'E!'],
  ],
  [
    ['', '', '✓, mandatory'],
    ['', '', '×!*'],
  ],
])('draws the cells %j', (cells, drawn) => {
  expect(drawRow('Testing', ...cells)).toEqual(drawn);
});

test('orders its scale from the lowest step to the highest, and labels each cell', () => {
  const sketch = buildSketch({ levels, scale, rows: [['Testing', '', 'Solid, mandatory']] });
  expect(sketch.scale.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'B Basic',
    'S Solid',
    'E Expert',
  ]);
  expect(sketch.rows[0]?.cells[1]?.label).toBe('S, Solid, mandatory: Senior, Testing');
});

test('rejects a step that the scale does not have', () => {
  expect(() => buildSketch({ levels, scale, rows: [['Testing', 'Solit']] })).toThrow(
    'MatrixSketch: no step of its scale is called "Solit"; did you mean "Solid"?',
  );
});
