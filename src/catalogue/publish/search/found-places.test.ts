import { expect, test } from 'vitest';
import { ownText, placesOf } from './found-places.ts';

const row = {
  content: 'MLflow. Runs. Junior. Opens a run. Lead / Staff. Operates a server.',
  locations: [3, 5, 10],
  anchors: [
    { element: 'p', id: 'names', text: 'MLflow. Runs', location: 0 },
    { element: 'h2', id: 'mlflow.lead', text: 'Lead / Staff', location: 6 },
    { element: 'h2', id: 'mlflow.junior', text: 'Junior', location: 2 },
  ],
};

const textOf = ({ words, from, to }: ReturnType<typeof ownText>): string => words.slice(from, to).join(' ');

test('the places of a row are its levels, each with its text and the number of matches', () => {
  const places = placesOf(row);
  expect(places.map(({ id, title, count }) => [id, title, count])).toEqual([
    ['mlflow.junior', 'Junior', 2],
    ['mlflow.lead', 'Lead / Staff', 1],
  ]);
  expect(places.map(textOf)).toEqual(['Opens a run.', 'Operates a server.']);
});

test('counts the words found in a place, from its heading to the next one', () => {
  const found = (locations: number[]) => placesOf({ ...row, locations }).map(({ count }) => count);
  expect(found([1])).toEqual([0, 0]);
  expect(found([2])).toEqual([1, 0]);
  expect(found([5])).toEqual([1, 0]);
  expect(found([6])).toEqual([0, 1]);
  expect(found([11])).toEqual([0, 1]);
});

test('a heading may have spaces around it, or no text', () => {
  const spaced = row.anchors.map((anchor) => ({ ...anchor, text: ` ${anchor.text.replaceAll(' ', '  ')} ` }));
  const content = row.content.replaceAll(' ', '  ');
  expect(placesOf({ ...row, content, anchors: spaced }).map(textOf)).toEqual([
    'Opens a run.',
    'Operates a server.',
  ]);
});

test('only headings begin a place', () => {
  const other = ['th', 'h2x', 'xh2'].map((element) => ({ element, id: element, text: 'Opens', location: 3 }));
  expect(placesOf({ ...row, anchors: [...row.anchors, ...other] })).toHaveLength(2);
});

test('the text of a record begins after its names, wherever they are listed', () => {
  const anchors = [
    { element: 'p', id: 'other', text: 'Joins metal', location: 1 },
    { element: 'p', id: 'names', text: 'Welder', location: 0 },
  ];
  expect(textOf(ownText({ content: 'Welder. Joins metal.', locations: [], anchors }))).toBe('Joins metal.');
});

test('the text of a record leaves out its names and parts with headings', () => {
  const role = {
    ...row,
    content: 'Welder. Joins metal. Row. Welds.',
    anchors: [{ element: 'p', id: 'names', text: 'Welder', location: 0 }],
  };
  expect(textOf(ownText(role))).toBe('Joins metal. Row. Welds.');
  const whole = {
    ...role,
    anchors: [...role.anchors, { element: 'h2', id: 'row:weld', text: 'Row', location: 3 }],
  };
  expect(textOf(ownText(whole))).toBe('Joins metal.');
  expect(textOf(ownText({ ...role, anchors: [] }))).toBe('Welder. Joins metal. Row. Welds.');
});
