import { describe, expect, test } from 'vitest';
import { historyOfRole, historyOfSkill } from './history-of.ts';
import { smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';

const titles = ({ entries }: { entries: { title: string }[] }): string[] => entries.map(({ title }) => title);

describe('the history of a role', () => {
  test.each([
    ['a field of it', 'the tagline of a role', 1],
    ['its levels', 'the stack of a level', 1],
    ['a requirement', 'the proficiency of a cell', 1],
    ['the text of a requirement', 'the text of a cell', 1],
    ['a descriptor that it requires', 'a descriptor', 1],
    ['the summary of a skill that it requires', 'the summary of a skill', 1],
    ['the owner of a skill that it requires', 'the owner of a skill', 0],
    ['a skill that it does not require', 'a new skill', 0],
    ['another role', 'a removed role', 0],
    ['the site', 'the name of the site', 0],
    ['a family', 'the summary of a family', 0],
  ])('has the relevant changes of %s', (_, edit, count) => {
    expect(historyOfRole(smallHistory([edit]), 'mlops-engineer').entries).toHaveLength(count);
  });

  test('has no changes of another role', () => {
    const history = smallHistory(['the proficiency of a cell', 'the tagline of a role']);
    expect(historyOfRole(history, 'data-engineer').entries).toEqual([]);
  });

  test('has no descriptor of a proficiency that it does not require', () => {
    // Of the changed descriptors, the data engineer requires only "working".
    const [entry] = historyOfRole(smallHistory(['a descriptor']), 'data-engineer').entries;
    expect(entry?.diff.skills.changed[0]?.descriptors.map(({ before }) => before?.proficiency.id)).toEqual([
      'working',
    ]);
  });

  test('follows former ids', () => {
    const history = smallHistory(['the proficiency of a cell'], ['the id of a role'], ['a new role']);
    expect(titles(historyOfRole(history, 'ml-operator'))).toEqual(['Change 2', 'Change 1']);
    expect(historyOfRole(history, 'mlops-engineer').entries.map(({ title }) => title)).toEqual(['Change 1']);
  });

  test('has the totals of the catalogue and its beginning', () => {
    const history = smallHistory(['the proficiency of a cell']);
    const ofRole = historyOfRole(history, 'mlops-engineer');
    expect(ofRole.start).toEqual(history.start);
    expect(ofRole.entries[0]?.diff.counts).toEqual(history.entries[0]?.diff.counts);
  });
});

describe('the history of a skill', () => {
  test.each([
    ['a field of it', 'the summary of a skill', 1],
    ['its owner', 'the owner of a skill', 1],
    ['a descriptor', 'a descriptor', 1],
    ['the text of a requirement for it', 'the text of a cell', 1],
    ['another skill', 'a removed skill', 0],
    ['only a role', 'the tagline of a role', 0],
  ])('has the relevant changes of %s', (_, edit, count) => {
    expect(historyOfSkill(smallHistory([edit]), 'mlflow').entries).toHaveLength(count);
  });

  test('follows former ids', () => {
    const history = smallHistory(['a descriptor'], ['the id of a skill']);
    expect(titles(historyOfSkill(history, 'ml-flow'))).toEqual(['Change 2', 'Change 1']);
  });
});
