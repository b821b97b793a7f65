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
