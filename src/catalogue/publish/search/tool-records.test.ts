import { expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { toolRecords } from './tool-records.ts';

const records = toolRecords(smallCatalogue(), createUrls('/'));

test('describes comparison and match by their names and what they answer', () => {
  const tool = { kind: 'Tool', family: [], domains: [] };
  const compare = ['Compare two levels', 'Compare', 'Comparison'];
  const match = ['Roles nearest to you', 'Match', 'Roles that fit your answers'];
  expect(records.slice(0, 2)).toEqual([
    {
      ...tool,
      url: '/compare/',
      title: 'Compare two levels',
      names: compare,
      wholeNames: compare,
      parts: [{ text: 'Any two levels of any two roles: what carries over, what is missing.' }],
    },
    {
      ...tool,
      url: '/match/',
      title: 'Roles nearest to you',
      names: match,
      wholeNames: match,
      parts: [
        {
          text: 'From your own answers: how much of the next level of each role you meet, and what is open.',
        },
      ],
    },
  ]);
});

test('describes the calculator of each role, with its family if it has one', () => {
  const calculator = (name: string, id: string) => {
    const names = [`${name} Grade Calculator`, 'Calculator', 'Grade Calculator', `${name} Calculator`];
    return {
      kind: 'Tool',
      url: `/roles/${id}/calculator/`,
      title: names[0],
      names,
      wholeNames: names,
      domains: [],
      parts: [{ text: 'Where you stand, and what is missing for the next level.' }],
    };
  };
  expect(records.slice(2)).toEqual([
    { ...calculator('Data Engineer', 'data-engineer'), family: [] },
    { ...calculator('MLOps Engineer', 'mlops-engineer'), family: ['ML & AI'], note: 'ML & AI' },
  ]);
});
