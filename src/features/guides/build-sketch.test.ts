import { expect, test } from 'vitest';
import { buildSketch } from './build-sketch.ts';

const scale = { B: 'Basic', S: 'Solid', E: 'Expert' };
const levels = ['Junior', 'Senior', 'Lead'];

/** The cells of one row, each as its letter, with `!` if it is mandatory and `*` if it is so from there on. */
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

test('spreads its scale from the lowest step to the highest, and says each cell in words', () => {
  const sketch = buildSketch({ levels, scale, rows: [['Testing', '', 'Solid, mandatory']] });
  expect(sketch.scale.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'B Basic',
    'S Solid',
    'E Expert',
  ]);
  expect(sketch.rows[0]?.cells[1]?.label).toBe('S, Solid, mandatory: Senior, Testing');
});

test('refuses a step that the scale does not have', () => {
  expect(() => buildSketch({ levels, scale, rows: [['Testing', 'Solit']] })).toThrow(
    'MatrixSketch: no step of its scale is called "Solit"; did you mean "Solid"?',
  );
});
