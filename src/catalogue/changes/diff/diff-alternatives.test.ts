import { describe, expect, test } from 'vitest';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import {
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import type { CatalogueDiff } from './catalogue-diff.ts';
import { diffCatalogues, isEmptyDiff } from './diff-catalogues.ts';
import { narrowToRole, narrowToSkill } from './narrow-diff.ts';

function diffOf(...edits: string[]): CatalogueDiff {
  return diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits)));
}

describe('the alternatives of a row', () => {
  const change = {
    skill: { id: 'pytorch', name: 'PyTorch' },
    before: [],
    after: [{ id: 'c-star', name: 'C*' }],
  };

  test('are a change to the role', () => {
    expect(diffOf('the alternatives of a row').roles.changed).toMatchObject([
      { after: { id: 'mlops-engineer' }, fields: [], alternatives: [change] },
    ]);
  });

  test.each(['pytorch', 'c-star'])('are shown to readers of %s', (skill) => {
    const narrowed = narrowToSkill(diffOf('the alternatives of a row', 'the tagline of a role'), skill);
    expect(narrowed.roles.changed).toMatchObject([{ fields: [], alternatives: [change] }]);
  });

  test('are not shown to readers of other skills and roles', () => {
    const diff = diffOf('the alternatives of a row');
    expect(isEmptyDiff(narrowToSkill(diff, 'mlflow'))).toBe(true);
    expect(isEmptyDiff(narrowToRole(diff, 'data-engineer'))).toBe(true);
  });

  test('are unchanged if only an id changed', () => {
    const before = editedContent(['the alternatives of a row']);
    const skills = Object.fromEntries(Object.entries(before.skills).filter(([id]) => id !== 'tools/c-star'));
    const after: SmallContent = JSON.parse(
      JSON.stringify({
        ...before,
        skills: { ...skills, 'tools/c-stern': { name: 'C*', former_ids: ['c-star'] } },
      })
        .replaceAll('"c-star"', '"c-stern"')
        .replace('["c-stern"]}', '["c-star"]}'),
    );
    const diff = diffCatalogues(smallCatalogue(before), smallCatalogue(after));
    expect(diff.roles.changed).toEqual([]);
  });

  test('change if one of them is replaced by a renamed skill', () => {
    const [before, after] = [[], ['the name of a skill']].map((edits) => {
      const content = editedContent(edits);
      const pytorch = rowWithAlternatives(['mlflow'], { only: { expects: 'Trains it.' } });
      const requirements = { 'data-engineer/machine-learning': { pytorch } };
      return smallCatalogue({ ...content, requirements });
    });
    if (!before || !after) throw new Error('both are there');
    const narrowed = narrowToRole(diffCatalogues(before, after), 'data-engineer');
    expect(narrowed.skills.changed.map((skill) => skill.after?.name)).toEqual(['ML Flow']);
  });
});

test('does not report levels above a renamed one as changed', () => {
  const levelsOf = (first: object, id: string) => ({
    roles: {
      ...smallContent.roles,
      'data-engineer': {
        name: 'Data Engineer',
        levels: { [id]: first, only: { name: 'Only', after: id }, other: { name: 'Other', after: id } },
      },
    },
  });
  const diff = diffCatalogues(
    smallCatalogue(levelsOf({ name: 'First' }, 'first')),
    smallCatalogue(levelsOf({ name: 'First', former_ids: ['first'] }, 'lowest')),
  );
  expect(diff.roles.changed[0]?.levels.changed.map(({ after }) => after?.id)).toEqual(['lowest']);
});

test('lists the examples of a requirement on both sides', () => {
  expect(diffOf('examples of a cell').requirements).toMatchObject([
    { kind: 'changed', after: { examples: ['Logs the run of a night.', 'Logs a failed run.'] } },
  ]);
  expect(diffOf('examples of a cell').requirements[0]?.before).not.toHaveProperty('examples');
});
