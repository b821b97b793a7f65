import { describe, expect, test } from 'vitest';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { diffCatalogues, isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { countChanges, countFacts, type ChangeFact, type ChangeTree } from './change-tree.ts';
import { describeChanges } from './describe-changes.ts';
import { plainWording } from './wording.ts';

function treeOf(...edits: string[]): ChangeTree {
  return describeChanges(diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits))));
}

function wordsOf(...edits: string[]): string[] {
  return flatten(treeOf(...edits).sections).map(({ name, says }) => `${name}: ${plainWording(says)}`);
}

function flatten(facts: readonly ChangeFact[]): ChangeFact[] {
  return facts.flatMap((fact) => [fact, ...flatten(fact.facts)]);
}

function factOf(name: string, ...edits: string[]): ChangeFact | undefined {
  return flatten(treeOf(...edits).sections).find((fact) => fact.name === name);
}

test.each([
  [['the proficiency of a cell'], ['MLOps Engineer: 1 deeper', 'MLflow, Middle: Working → Expert (deeper)']],
  [
    ['a cell that is optional'],
    ['MLOps Engineer: 1 no longer mandatory', 'MLflow, Middle: no longer mandatory (Working)'],
  ],
  [['the text of a cell'], ['MLOps Engineer: 1 text', 'MLflow, Middle: text changed (Working, mandatory)']],
  [['a cell without text'], ['MLOps Engineer: 1 text', 'MLflow, Middle: text removed (Working, mandatory)']],
  [['a removed cell'], ['MLOps Engineer: 1 removed', 'MLflow, Middle: removed (was Working, mandatory)']],
  [
    ['a new role'],
    [
      'Tester: added; 2 added',
      'Junior: added',
      'Middle: added',
      'C*, Junior: added, Working',
      'C*, Middle: added, Working',
    ],
  ],
  [
    ['a removed role'],
    [
      'Data Engineer: removed; 2 removed',
      'MLflow, Practitioner: removed (was Working, mandatory)',
      'C*, Practitioner: removed (was Expert)',
    ],
  ],
  [['the name of a role'], ['ML Engineer: renamed from MLOps Engineer']],
  [
    ['a descriptor'],
    [
      'Skills: 1 changed',
      'MLflow: changed',
      'Working: descriptor changed',
      'Advanced: descriptor removed',
      'Expert: descriptor removed',
    ],
  ],
  [['a new skill'], ['Skills: 1 added', 'Vim: added', 'domain: added tools']],
  [
    ['a removed skill'],
    [
      'MLOps Engineer: 1 removed',
      'PyTorch, Senior or Staff: removed (was Working)',
      'Skills: 1 removed',
      'PyTorch: removed',
    ],
  ],
  [['the id of a domain'], ['Domains: 1 changed', 'Machine Learning: renamed (machine-learning → machines)']],
  [['the name of a skill'], ['Skills: 1 changed', 'ML Flow: renamed from MLflow']],
  [
    ['the id of a skill'],
    [
      'Skills: 1 changed',
      'MLflow: renamed (mlflow → ml-flow)',
      'former_ids: added mlflow; removed mlflow-tracking',
    ],
  ],
  [['the code of a skill'], ['Skills: 1 changed', 'MLflow: changed', 'code: added A1']],
  [['the code of a role'], ['MLOps Engineer: 1 field changed', 'code: added J040']],
  [['the code of a domain'], ['Domains: 1 changed', 'Machine Learning: changed', 'code: added ML']],
  [['the value of a proficiency'], ['Scale: 1 changed', 'Working: changed', 'value: added 1.5']],
  [['the aliases of a skill'], ['Skills: 1 changed', 'MLflow: changed', 'aliases: added Tracking']],
  [['the review of a skill'], ['Skills: 1 changed', 'MLflow: changed', 'reviewed: 2026-11-01 → 2026-11-02']],
  [['the meaning of a proficiency'], ['Scale: 1 changed', 'Working: changed', 'means: added Other.']],
  [['the order of the scale'], ['Scale: order changed', 'Order: order changed']],
  [['the order of the key domains'], ['MLOps Engineer: 1 field changed', 'key_domains: order changed']],
  [
    ['a cell without proficiency'],
    ['MLOps Engineer: 1 other proficiency', 'MLflow, Middle: proficiency Working removed'],
  ],
  [
    ['a cell in which nothing is said'],
    [
      'MLOps Engineer: 1 other proficiency, 1 no longer mandatory, 1 text',
      'MLflow, Middle: proficiency Working removed; no longer mandatory; text removed',
    ],
  ],
  [
    ['an example of a cell'],
    ['MLOps Engineer: 1 text', 'MLflow, Middle: example added (Working, mandatory)', 'Example: added'],
  ],
  [
    ['the alternatives of a row'],
    [
      'MLOps Engineer: 1 text; alternatives changed in 1 row',
      'PyTorch: now also met by C*',
      'PyTorch, Senior or Staff: text added (Working)',
    ],
  ],
  [
    ['the title of a level'],
    ['MLOps Engineer: 1 level changed', 'Middle: changed', 'title: added Engineer of Models'],
  ],
  [
    ['what a level comes after'],
    ['MLOps Engineer: 1 level changed', 'Senior or Staff: changed', 'after: added junior'],
  ],
  [
    ['the track of a level'],
    ['MLOps Engineer: 1 level changed', 'Senior or Staff: changed', 'track: added Experts'],
  ],
  [
    ['the evidence of a skill'],
    ['Skills: 1 changed', 'MLflow: changed', 'evidence: added A run that a colleague repeated. and A log.'],
  ],
  [['the grade of the site'], ['Site: 1 field changed', 'grade.share: 0.8 → 0.5']],
])('describes %j as %j', (edits, words) => {
  expect(wordsOf(...edits)).toEqual(words);
});

test.each(Object.keys(contentEdits))('describes %s', (edit) => {
  const [entry] = smallHistory([edit]).entries;
  expect(entry && isEmptyDiff(entry.diff)).toBe(false);
  const facts = flatten(treeOf(edit).sections);
  expect(facts).not.toEqual([]);
  expect(facts.filter(({ name, says }) => name === '' || plainWording(says) === '')).toEqual([]);
});

describe('without proficiencies', () => {
  const before = smallCatalogue(editedContent(['no scale']));
  const wordsAfter = (...edits: string[]): string[] => {
    const after = smallCatalogue(editedContent([...edits, 'no scale']));
    return flatten(describeChanges(diffCatalogues(before, after)).sections).map(
      ({ name, says }) => `${name}: ${plainWording(says)}`,
    );
  };

  test.each([
    ['a removed cell', 'MLflow, Middle: removed (was mandatory)'],
    ['the text of a cell', 'MLflow, Middle: text changed (mandatory)'],
    ['a new role', 'C*, Junior: added'],
    ['a removed role', 'C*, Practitioner: removed'],
  ])('describes %s as %s', (edit, words) => {
    expect(wordsAfter(edit)).toContain(words);
  });
});

test('names removed alternatives, and the roles that accept a skill as one', () => {
  const [one, two] = ['the alternatives of a row', 'other alternatives of a row'].map((edit) =>
    smallCatalogue(editedContent([edit])),
  );
  if (!one || !two) throw new Error('both are there');
  const facts = flatten(describeChanges(diffCatalogues(two, one)).sections);
  expect(facts.map(({ name, says }) => `${name}: ${plainWording(says)}`)).toContain(
    'PyTorch: no longer met by Old Secrets',
  );
  const removed = facts.find(({ name }) => name === 'Old Secrets');
  expect(removed?.readers).toBe('was accepted by MLOps Engineer (Senior or Staff)');
});

test('describes no change between equal catalogues', () => {
  expect(treeOf().sections).toEqual([]);
});

describe('a fact', () => {
  test('marks removed, added and emphasized words', () => {
    expect(factOf('grade.share', 'the grade of the site')?.says).toEqual([
      { text: '0.8', kind: 'removed' },
      { text: ' → ', kind: 'same' },
      { text: '0.5', kind: 'added' },
    ]);
    expect(factOf('MLflow', 'the id of a skill')?.says).toContainEqual({ text: 'ml-flow', kind: 'code' });
    expect(factOf('MLflow, Middle', 'a cell that is optional')?.says).toContainEqual({
      text: 'no longer mandatory',
      kind: 'strong',
    });
  });

  test('has the text of both sides', () => {
    expect(factOf('MLflow, Middle', 'the text of a cell')?.text).toEqual({
      before: 'Logs\neach run.',
      after: 'Logs each run.',
    });
    expect(factOf('MLflow, Middle', 'the proficiency of a cell')?.text).toBeUndefined();
    expect(factOf('Working', 'a descriptor')?.text).toEqual({ before: 'Logs a run.', after: 'Logs it.' });
    expect(factOf('key_domains', 'the order of the key domains')?.text).toEqual({
      before: 'machine-learning, security',
      after: 'security, machine-learning',
    });
  });

  test('of a removed role has no text', () => {
    expect(flatten(treeOf('a removed role').sections).filter(({ text }) => text)).toEqual([]);
  });

  test('is grouped by domain for a requirement and under Levels for a level', () => {
    expect(factOf('MLflow, Middle', 'the text of a cell')?.group).toBe('Machine Learning');
    expect(factOf('Junior', 'the stack of a level')?.group).toBe('Levels');
  });

  test('has the id of an added or removed part', () => {
    expect(factOf('Vim', 'a new skill')).toMatchObject({ id: 'vim', isWhole: true });
    expect(factOf('PyTorch', 'a removed skill')).toMatchObject({ id: 'pytorch', isWhole: true });
    expect(factOf('ML Flow', 'the name of a skill')?.id).toBeUndefined();
  });

  test.each([
    [
      'MLflow',
      'the summary of a skill',
      'required by Data Engineer (Practitioner) and MLOps Engineer (Junior, Middle, Senior or Staff)',
    ],
    ['Working', 'a descriptor', 'required by Data Engineer (Practitioner) and MLOps Engineer (Middle)'],
    ['Expert', 'a descriptor', 'required by no role'],
    ['PyTorch', 'a removed skill', 'was required by MLOps Engineer (Senior or Staff)'],
    ['MLflow', 'the owner of a skill', undefined],
  ])('about %s after %s names the roles: %s', (name, edit, readers) => {
    const fact = treeOf(edit).sections.find((section) => section.name === 'Skills');
    expect(flatten(fact?.facts ?? []).find((inner) => inner.name === name)?.readers).toBe(readers);
  });

  test('about a removed requirement uses the present names of role and skill', () => {
    const words = wordsOf('a removed cell', 'the id of a role', 'the name of a role', 'the name of a skill');
    expect(words).toContain('ML Flow, Middle: removed (was Working, mandatory)');
    expect(words[0]).toMatch(/^MLOps Engineer: renamed \(.*; 1 removed/);
  });
});

test('lists the most changed role first', () => {
  const { roles, sections } = treeOf(
    'a new role',
    'a removed cell',
    'the proficiency of a cell',
    'a removed skill',
    'a descriptor',
  );
  expect(roles.map(({ name, skills }) => [name, skills])).toEqual([
    ['MLOps Engineer', 1],
    ['Tester', 0],
    ['Data Engineer', 1],
  ]);
  expect(sections.map(({ name }) => name)).toEqual(['MLOps Engineer', 'Tester', 'Skills']);
});

test('counts facts and changes', () => {
  const { sections } = treeOf('a descriptor', 'a removed cell');
  expect([countFacts(sections), countChanges(sections)]).toEqual([7, 4]);
});

test.each([
  [
    'the proficiency of a cell',
    ['MLOps Engineer: 1 shallower', 'MLflow, Middle: Expert → Working (shallower)'],
  ],
  ['a cell that is optional', ['MLOps Engineer: 1 now mandatory', 'MLflow, Middle: now mandatory (Working)']],
  ['the levels of a role', ['MLOps Engineer: 4 levels changed, order of levels changed']],
  [
    'an example of a cell',
    ['MLOps Engineer: 1 text', 'MLflow, Middle: example removed (Working, mandatory)', 'Example: removed'],
  ],
  ['the code of a skill', ['Skills: 1 changed', 'MLflow: changed', 'code: removed A1']],
])('describes the reversal of %j', (edit, words) => {
  const back = describeChanges(diffCatalogues(smallCatalogue(editedContent([edit])), smallCatalogue()));
  const found = flatten(back.sections).map(({ name, says }) => `${name}: ${plainWording(says)}`);
  expect(found.slice(0, words.length)).toEqual(words);
});
