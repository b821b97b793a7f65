import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers as anyAnswers,
  role as anyRole,
  sheetOf,
} from '../../../../tests/fixtures/answer-arbitraries.ts';
import { shownMarkdown, wordsShownIn } from '../../../../tests/fixtures/markdown-site.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { answerTo, assessRole, rowsAt } from '#catalogue/assessment/assess.ts';
import { askedPaths } from '#catalogue/assessment/asked-steps.ts';
import { askedRole, scaleSteps, type AskedRole } from '#catalogue/assessment/asks.ts';
import { levelToReview, reviewMarkdown, type ReviewInput, type ReviewSide } from './review-markdown.ts';

const { roles, scale, domains } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);
const [JUNIOR, MIDDLE, SENIOR] = [0, 1, 2];

function sideOf(answers: Answers, changes: Partial<ReviewSide> = {}, role: AskedRole = mlops): ReviewSide {
  return {
    label: 'Answer',
    noteLabel: 'Evidence',
    assessed: assessRole(role, askedPaths(role)[0] ?? [], sheetOf(answers)),
    note: (id) => {
      const skill = role.skills.find((candidate) => candidate.id === id);
      return (skill && answerTo(answers, role, skill)?.note) ?? '';
    },
    ...changes,
  };
}

function written(sides: ReviewInput['sides'], changes: Partial<ReviewInput> = {}): string {
  return reviewMarkdown({
    sides,
    level: SENIOR,
    share: 0.8,
    address: 'https://example.org/roles/mlops-engineer/levels/senior/',
    scale: scaleSteps(scale),
    domainNames: Object.fromEntries(domains.map(({ id, name }) => [id, name])),
    barOf: (skill) => `Does **${skill}**.`,
    ...changes,
  });
}

const answers: Answers = {
  'mlops-engineer/mlflow': { level: 'senior', note: 'Moved *ours*:\nhttps://example.org/pull/7' },
  'mlops-engineer/secrets': { level: 'junior', note: 'Not at this level.' },
};

test('writes each requirement of a level with its bar, the answer and the evidence', () => {
  expect(written([sideOf(answers)], { name: 'Ann_', day: '2026-11-12' }))
    .toBe(`# MLOps Engineer, Senior or Staff: Ann\\_

The level: <https://example.org/roles/mlops-engineer/levels/senior/>. Answers of 12 November 2026.

1 of 2 requirements met, 1 of 1 mandatory

## Machine Learning

- **MLflow** (Advanced, mandatory): Does **mlflow**.
  - Answer: met (Senior or Staff). Evidence:

    > Moved \\*ours\\*:${'  '}
    > <https://example.org/pull/7>
- **PyTorch** (Working): Does **pytorch**.
  - Answer: not answered
`);
});

test('has only the role and the level in its title if nothing else is known', () => {
  expect(written([sideOf({})])).toMatch(/^# MLOps Engineer, Senior or Staff\n\nThe level: <[^>]*>\.\n\n/);
});

test('keeps both ratings of a review', () => {
  const own = sideOf(answers, { label: 'Ann' });
  const other = sideOf(
    { 'mlops-engineer/mlflow': { level: 'middle', note: 'Only once.' } },
    { label: 'Ben (reviewer)', noteLabel: 'Note' },
  );
  const markdown = written([own, other], { name: 'Ann' });
  expect(markdown).toContain(
    '\n- Ann: 1 of 2 requirements met, 1 of 1 mandatory\n- Ben (reviewer): 0 of 2 requirements met,',
  );
  expect(markdown).toContain(
    '  - Ben (reviewer): not yet (Middle). Note:\n\n    > Only once.\n- **PyTorch** (Working): Does **pytorch**.\n' +
      '  - Ann: not answered\n  - Ben (reviewer): not answered\n',
  );
});

describe('an answer', () => {
  test.each([
    ['met (Senior or Staff)', { level: 'senior' }],
    ['not yet (Junior)', { level: 'junior' }],
    ['not yet (none of the steps)', { none: true }],
    ['not sure', { unsure: true }],
    ['no occasion at work', { no_occasion: true }],
    ['not answered', undefined],
  ] as const)('is written as %s', (words, answer) => {
    const given: Answers = answer === undefined ? {} : { 'mlops-engineer/mlflow': answer };
    expect(written([sideOf(given)])).toContain(`Does **mlflow**.\n  - Answer: ${words}\n`);
  });

  test('that is an estimate says so', () => {
    const assessed = assessRole(mlops, askedPaths(mlops)[0] ?? [], {
      ...sheetOf({}),
      as: { 'mlops-engineer': 'senior' },
    });
    expect(written([sideOf({}, { assessed })])).toContain('  - Answer: met (Senior or Staff, estimate)\n');
  });
});

test('leaves out texts that the content does not have', () => {
  expect(written([sideOf({})], { barOf: () => '' })).toContain(
    '- **MLflow** (Advanced, mandatory)\n  - Answer: not answered',
  );
});

test.each([
  ['the aim', { aim: 'middle', as: 'junior' }, MIDDLE],
  ['the level at which the person works, without an aim', { as: 'middle' }, MIDDLE],
  ['the level reached, with neither', {}, SENIOR],
  ['the level reached if the aim is not on the path', { aim: 'no-such-level' }, SENIOR],
])('reviews %s', (_, named, level) => {
  const all: Answers = Object.fromEntries(
    mlops.skills.map(({ id }) => [`mlops-engineer/${id}`, { level: 'senior' }]),
  );
  const { assessed } = sideOf({ ...all, 'mlops-engineer/secrets': { level: 'junior' } });
  expect(levelToReview(assessed, 0.8, named)).toBe(level);
});

test('reviews the lowest level if none is reached', () => {
  expect(levelToReview(sideOf({}).assessed, 0.8, {})).toBe(JUNIOR);
});

test('any role, answers and notes result in one item for each requirement', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyRole, anyAnswers, fc.nat({ max: 20 })),
      fc.string({ unit: 'grapheme' }),
      ([role, given, index], note) => {
        const side = sideOf(given, { note: () => note }, role);
        const level = side.assessed.path[index % side.assessed.path.length] ?? -1;
        const asked = rowsAt(side.assessed, level);
        const document = shownMarkdown(written([side], { level, barOf: () => '- One\n- Two' }));
        const names = wordsShownIn(document, 'body > ul > li > p:first-child > strong');
        expect(names.toSorted()).toEqual(asked.map(({ skill }) => skill.name).toSorted());
        expect(document.querySelectorAll('h1')).toHaveLength(1);
      },
    ),
  );
});
