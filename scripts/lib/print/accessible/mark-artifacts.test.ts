import { expect, test } from 'vitest';
import { type FigureOf, markArtifacts } from './mark-artifacts.ts';

const noFigures: FigureOf = () => undefined;
const box = ['0 0 10 10 re', 'f'];

function tagged(id: number, ...lines: string[]): string[] {
  return [`/P <</MCID ${String(id)} >>BDC`, ...lines, 'EMC'];
}

function artifact(...lines: string[]): string[] {
  return ['/Artifact BMC', ...lines, 'EMC'];
}

function mark(lines: readonly string[], figureOf = noFigures): string[] {
  return markArtifacts(lines.join('\n'), figureOf).split('\n');
}

const text = ['BT', '/F4 10 Tf', '[<0001>]TJ', 'ET'];

test('marks what is before, between and after tagged content', () => {
  expect(mark([...box, ...tagged(0, ...text), ...text, ...tagged(1, ...box), 'q', ...box, 'Q'])).toEqual([
    ...artifact(...box),
    ...tagged(0, ...text),
    ...artifact(...text),
    ...tagged(1, ...box),
    ...artifact('q', ...box, 'Q'),
  ]);
});

test('marks a page without tagged content', () => {
  expect(mark(box)).toEqual(artifact(...box));
});

test.each([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  's',
  'S',
  '/Sh0 sh',
  '/X7 Do',
  '[<0001>]TJ',
  '<0001> Tj',
  '(a) Tj',
])('marks what "%s" paints', (operator) => {
  expect(mark([operator])).toEqual(artifact(operator));
});

test.each([
  ['nothing', ['']],
  ['settings', ['.24 0 0 -.24 0 842 cm', 'q', '.2 .2 .2 RG .2 .2 .2 rg', '/G3 gs', 'Q']],
  ['clipping', ['0 0 10 10 re', 'W* n']],
])('does not mark %s', (_, lines) => {
  expect(mark([...lines, ...tagged(0, ...text), ...lines])).toEqual([
    ...lines,
    ...tagged(0, ...text),
    ...lines,
  ]);
});

test('does not mark artifacts again', () => {
  const content = [
    ...artifact(...box),
    ...tagged(0, ...text),
    '/Artifact <</Type /Pagination>> BDC',
    ...text,
    'EMC',
  ];
  expect(mark(content)).toEqual(content);
});

test('does not mark marks inside tagged content', () => {
  const content = tagged(0, 'BT', '/Span<</ActualText <FEFF0627> >> BDC', '<0001> Tj', 'EMC', 'ET', ...box);
  expect(mark(content)).toEqual(content);
});

test('marks untagged text with marks of its own as a whole', () => {
  const header = [
    'BT',
    '/ReversedChars BMC',
    '/Span<</ActualText <FEFF0627> >> BDC',
    '<0001> Tj',
    'EMC',
    'EMC',
    'ET',
  ];
  expect(mark([...header, ...tagged(0, ...text)])).toEqual([...artifact(...header), ...tagged(0, ...text)]);
});

test('adds drawings between two texts of a figure to the first', () => {
  const figureOf: FigureOf = (id) => (id < 2 ? 'first' : id < 4 ? 'second' : undefined);
  const content = [0, 1, 2, 3, 4, 5].flatMap((id) => [...tagged(id, ...text), ...box]);
  expect(mark(content, figureOf)).toEqual([
    ...tagged(0, ...text, ...box),
    ...tagged(1, ...text),
    ...artifact(...box),
    ...tagged(2, ...text, ...box),
    ...tagged(3, ...text),
    ...artifact(...box),
    ...tagged(4, ...text),
    ...artifact(...box),
    ...tagged(5, ...text),
    ...artifact(...box),
  ]);
});
