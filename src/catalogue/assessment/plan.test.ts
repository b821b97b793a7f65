import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#catalogue/text/markdown.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import {
  answers as anyAnswers,
  role as anyRole,
  sheetOf,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answers } from './answers.ts';
import { answerTo, assessRole } from './assess.ts';
import { askedPaths } from './asked-steps.ts';
import { askedRole, type AskedRole } from './asks.ts';
import { targetLevelOf } from './explain-grade.ts';
import { gapsFor } from './gaps.ts';
import { computeGrade, nextLevel } from './grade.ts';
import { planMarkdown, type PlanInput } from './plan.ts';
import { answersUpTo } from './shown-answers.ts';

const { roles, scale, domains } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);
const domainNames = Object.fromEntries(domains.map(({ id, name }) => [id, name]));

function planOf(answers: Answers, changes: Partial<PlanInput> = {}, role: AskedRole = mlops): string {
  const assessed = assessRole(role, askedPaths(role)[0] ?? [], sheetOf(answers));
  const grade = computeGrade(assessed, 0.8);
  const target = targetLevelOf(assessed, grade, undefined);
  return planMarkdown({
    assessed,
    grade,
    target,
    gaps: gapsFor(assessed, assessed.path[target] ?? -1),
    answers,
    domainNames,
    requirementOf: (skill, levelId) => ({
      text: `Does **${skill}**.`,
      address: `https://example.org/roles/mlops-engineer/#${skill}.${levelId}`,
    }),
    ...changes,
  });
}

test('writes the grade, each level, the open requirements of the next, and the answers by domain', () => {
  const answers: Answers = {
    'mlops-engineer/secrets': { level: 'junior', note: 'Moved ours to Vault:\nhttps://example.org/pull/7' },
    'mlops-engineer/mlflow': { level: 'junior' },
    'mlops-engineer/pytorch': { note: 'Did a *course*.' },
    'data-engineer/kafka': { level: 'only', note: 'Of another role.' },
  };
  expect(planOf(answers)).toBe(`# MLOps Engineer: Junior

- **Junior**: 2 of 2 requirements met, 1 of 1 mandatory (reached)
- **Middle**: 0 of 1 requirements met, 0 of 1 mandatory
- **Senior or Staff**: 0 of 2 requirements met, 0 of 1 mandatory

## Still open at Middle

- [ ] **MLflow**: Junior → Middle (mandatory). Does **mlflow**. [Requirement](https://example.org/roles/mlops-engineer/#mlflow.middle)

## Answers

### Machine Learning

- **MLflow**: Junior
- **PyTorch**: Not answered
  > Did a \\*course\\*.

### Security

- **Secrets**: Junior
  > Moved ours to Vault:${'  '}
  > <https://example.org/pull/7>
`);
});

test('writes no section of answers if there are none', () => {
  const plan = planOf({});
  expect(plan).toMatch(/^# MLOps Engineer: Not yet Junior\n/);
  expect(plan).toContain('- [ ] **Secrets**: Not answered → Junior (mandatory). Does');
  expect(plan).toContain('- [ ] **MLflow**: Not answered → Junior. Does');
  expect(plan).not.toContain('## Answers');
});

test('names the level aimed at and counts the estimates', () => {
  const assessed = assessRole(mlops, askedPaths(mlops)[0] ?? [], {
    ...sheetOf({}),
    as: { 'mlops-engineer': 'junior' },
  });
  const plan = planOf({}, { assessed, target: 2, gaps: gapsFor(assessed, 2) });
  expect(plan).toContain('\n\n2 skills are still taken as Junior.\n\n## Still open at Senior or Staff\n');
  expect(plan).toContain('- [ ] **MLflow**: Junior (estimate) → Senior or Staff');
});

test('writes no section of open requirements if all are met', () => {
  const path = askedPaths(mlops)[0] ?? [];
  const plan = planOf(answersUpTo(assessRole(mlops, path, sheetOf({})), path.at(-1) ?? -1));
  expect(plan).toMatch(/^# MLOps Engineer: Senior or Staff\n/);
  expect(plan).not.toContain('Still open');
});

const tester: AskedRole = {
  id: 'tester',
  name: 'Tester',
  levels: [{ id: 'only', name: 'Only', below: -1 }],
  skills: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    id,
    name: id,
    domain: 'tools',
    asks: [{ depth: 1, mandatory: false, bar: 'bar' }],
  })),
};
const four = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`tester/${id}`, { level: 'only' }]));

test('lists the open requirements of the top level if every level is reached', () => {
  expect(planOf({ ...four, 'tester/e': { none: true } }, {}, tester)).toContain(
    '\n\n## Still open at Only\n\n- [ ] **e**: None of these yet → Only. Does',
  );
});

test('counts mandatory requirements only if there are any, and those without occasion separately', () => {
  const plan = planOf({ ...four, 'tester/e': { no_occasion: true } }, {}, tester);
  expect(plan).toContain('- **Only**: 4 of 4 requirements met, 1 with no occasion (reached)\n');
  expect(plan).toContain('- **e**: No occasion in my work\n');
  expect(plan).not.toContain('mandatory');
});

test('quotes no note of only spaces', () => {
  expect(planOf({ 'mlops-engineer/secrets': { level: 'junior', note: ' \n ' } })).toMatch(
    /- \*\*Secrets\*\*: Junior\n$/,
  );
});

test('writes a text of several paragraphs below its task', () => {
  const requirementOf = () => ({ text: 'Does:\n\n- this\n- that\n', address: '/x' });
  const plan = planOf({ 'mlops-engineer/secrets': { level: 'junior' } }, { requirementOf });
  expect(plan).toContain(
    '- [ ] **MLflow**: Not answered → Junior.\n\n  Does:\n\n  - this\n  - that\n\n  [Requirement](/x)\n',
  );
  expect(renderMarkdown(plan).match(/<li>/g)).toHaveLength(3 + 1 + 2 + 1);
});

test('writes only the link of a requirement without a text', () => {
  const plan = planOf(
    { 'mlops-engineer/secrets': { level: 'junior' } },
    { requirementOf: () => ({ address: '/x' }) },
  );
  expect(plan).toContain('- [ ] **MLflow**: Not answered → Junior. [Requirement](/x)\n');
});

test('escapes names, and writes the id of a domain without a name', () => {
  const named = (name: string) => ({ id: 'a', name });
  const role: AskedRole = {
    ...named('C* & <b>'),
    levels: [{ ...named('L_1_'), below: -1 }],
    skills: [{ ...named('[x](y)'), domain: 'odd', asks: [{ depth: 0, mandatory: false, bar: 'bar' }] }],
  };
  const html = renderMarkdown(planOf({ 'a/a': { level: 'a' } }, {}, role));
  expect(html).toContain('C* &amp; &lt;b&gt;: L_1_');
  expect(html).toContain('<strong>L_1_</strong>: 1 of 1');
  expect(html).toContain('<strong>[x](y)</strong>: L_1_');
  expect(html).toContain('odd');
});

test('writes a line for each level, a task for each gap, and an item for each answer', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, (role, answers) => {
      const lines = planOf(answers, {}, role).split('\n');
      const assessed = assessRole(role, askedPaths(role)[0] ?? [], sheetOf(answers));
      const target = assessed.path[nextLevel(computeGrade(assessed, 0.8)) ?? assessed.path.length - 1];
      const told = assessed.rows.filter(
        ({ skill, claim }) => claim.said !== 'nothing' || answerTo(answers, role, skill)?.note?.trim(),
      );
      expect(lines.filter((line) => line.startsWith('- [ ] '))).toHaveLength(
        gapsFor(assessed, target ?? -1).length,
      );
      expect(lines.filter((line) => line.startsWith('- **'))).toHaveLength(
        assessed.path.length + told.length,
      );
    }),
  );
});
