import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#catalogue/text/markdown.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { answers as anyAnswers, role as anyRole, SCALE } from '../../../tests/fixtures/answer-arbitraries.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import { askedRole, type AskedRole } from './asks.ts';
import { gapsFor, nextLevel } from './gaps.ts';
import { computeGrade } from './grade.ts';
import { planMarkdown, type PlanInput } from './plan.ts';

const { roles, scale, domains } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);

/** The plan of a role for some answers, with parts of the input replaced. */
function planOf(answers: Answers, changes: Partial<PlanInput> = {}, role: AskedRole = mlops): string {
  const grade = computeGrade(role, answers, SCALE, 0.8);
  const level = nextLevel(grade) ?? role.levels.length - 1;
  return planMarkdown({
    role,
    grade,
    gaps: gapsFor(role, level, answers, SCALE),
    answers,
    scale,
    domains,
    requirementOf: (skill, levelId) => ({
      text: `Does **${skill}**.`,
      address: `https://example.org/roles/mlops-engineer/#${skill}.${levelId}`,
    }),
    ...changes,
  });
}

test('a plan tells the grade, each level, what is open at the next, and the answers by domain', () => {
  const answers: Answers = {
    secrets: { choice: 'working', note: 'Moved ours to Vault:\nhttps://example.org/pull/7' },
    mlflow: { choice: 'awareness' },
    pytorch: { note: 'Did a *course*.' },
    kafka: { choice: 'expert', note: 'Of another role.' },
  };
  expect(planOf(answers)).toBe(`# MLOps Engineer: Junior

- **Junior**: 2 of 2 requirements met, 1 of 1 mandatory (reached)
- **Middle**: 0 of 1 requirements met, 0 of 1 mandatory
- **Senior or Staff**: 0 of 2 requirements met, 0 of 1 mandatory

## Still open at Middle

- [ ] **MLflow**: Awareness → Working (mandatory). Does **mlflow**. [Requirement](https://example.org/roles/mlops-engineer/#mlflow.middle)

## Answers

### Machine Learning

- **MLflow**: Awareness
- **PyTorch**: Not answered
  > Did a \\*course\\*.

### Security

- **Secrets**: Working
  > Moved ours to Vault:${'  '}
  > <https://example.org/pull/7>
`);
});

test('without answers, nothing is reached, and there is no part for answers', () => {
  const plan = planOf({});
  expect(plan).toMatch(/^# MLOps Engineer: no level reached yet\n/);
  expect(plan).toContain('- [ ] **Secrets**: Not answered → Working (mandatory). Does');
  expect(plan).toContain('- [ ] **MLflow**: Not answered → Awareness. Does');
  expect(plan).not.toContain('## Answers');
});

test('with every requirement met, nothing is open', () => {
  const answers = Object.fromEntries(mlops.skills.map(({ id }) => [id, { choice: 'expert' }]));
  const plan = planOf(answers);
  expect(plan).toMatch(/^# MLOps Engineer: Senior or Staff\n/);
  expect(plan).not.toContain('Still open');
});

test('with every level reached, what is open is that of the top', () => {
  const role: AskedRole = {
    id: 'tester',
    name: 'Tester',
    levels: [{ id: 'only', name: 'Only' }],
    skills: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      name: id,
      domain: 'tools',
      asks: [{ depth: 1, mandatory: false }],
    })),
  };
  const met = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { choice: 'working' }]));
  expect(planOf({ ...met, e: { choice: 'awareness' } }, {}, role)).toContain(
    '\n\n## Still open at Only\n\n- [ ] **e**: Awareness → Working. Does',
  );
});

test('a note of nothing but spaces is no quote', () => {
  expect(planOf({ secrets: { choice: 'working', note: ' \n ' } })).toMatch(/- \*\*Secrets\*\*: Working\n$/);
});

test.each([
  [NONE, 'None'],
  [UNSURE, 'Not sure'],
  ['guru*', 'guru\\* (no longer on the scale)'],
  ['', 'Not answered'],
])('the choice %j is called %s', (choice, name) => {
  const plan = planOf({ secrets: { choice, note: 'x' } });
  expect(plan).toContain(`- [ ] **Secrets**: ${name} → Working (mandatory).`);
  expect(plan).toContain(`- **Secrets**: ${name}\n  > x\n`);
});

test('a text of several paragraphs stands under its task', () => {
  const requirementOf = () => ({ text: 'Does:\n\n- this\n- that\n', address: '/x' });
  const plan = planOf({ secrets: { choice: 'working' } }, { requirementOf });
  expect(plan).toContain(
    '- [ ] **MLflow**: Not answered → Awareness.\n\n  Does:\n\n  - this\n  - that\n\n  [Requirement](/x)\n',
  );
  expect(renderMarkdown(plan).match(/<li>/g)).toHaveLength(3 + 1 + 2 + 1);
});

test('a requirement without a text has its link alone', () => {
  const plan = planOf({ secrets: { choice: 'working' } }, { requirementOf: () => ({ address: '/x' }) });
  expect(plan).toContain('- [ ] **MLflow**: Not answered → Awareness. [Requirement](/x)\n');
});

test('names show as they are, and a domain without a name as its id', () => {
  const named = (name: string) => ({ id: 'a', name });
  const role: AskedRole = {
    ...named('C* & <b>'),
    levels: [named('L_1_')],
    skills: [{ ...named('[x](y)'), domain: 'odd', asks: [{ depth: 0, mandatory: false }] }],
  };
  const html = renderMarkdown(
    planOf({ a: { choice: 'awareness' } }, { scale: [{ id: 'awareness', name: '`A`' }] }, role),
  );
  expect(html).toContain('C* &amp; &lt;b&gt;: L_1_');
  expect(html).toContain('<strong>L_1_</strong>: 1 of 1');
  expect(html).toContain('<strong>[x](y)</strong>: `A`');
  expect(html).toContain('odd');
});

test('a plan has a line for each level, a task for each gap, and an item for each answer', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, (role, answers) => {
      const lines = planOf(answers, {}, role).split('\n');
      const level = nextLevel(computeGrade(role, answers, SCALE, 0.8)) ?? role.levels.length - 1;
      const told = role.skills.filter(({ id }) => {
        const { choice, note } = new Map(Object.entries(answers)).get(id) ?? {};
        return [choice, note].some((text) => text !== undefined && text !== '');
      });
      expect(lines.filter((line) => line.startsWith('- [ ] '))).toHaveLength(
        gapsFor(role, level, answers, SCALE).length,
      );
      expect(lines.filter((line) => line.startsWith('- **'))).toHaveLength(role.levels.length + told.length);
    }),
  );
});
