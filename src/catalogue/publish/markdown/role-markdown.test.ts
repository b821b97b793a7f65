import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { markdownSiteOf, shownMarkdown, wordsShownIn } from '../../../../tests/fixtures/markdown-site.ts';
import {
  pick,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { roleMarkdown } from './role-markdown.ts';

function written(roleId: string, changes: Partial<SmallContent> = {}): string {
  const catalogue = smallCatalogue(changes);
  return roleMarkdown(pick(catalogue.roles, roleId), markdownSiteOf(catalogue));
}

test('writes the facts, the levels and the matrix', () => {
  const [before = ''] = written('mlops-engineer').split('\n\n## Questions and answers');
  expect(before).toBe(`# MLOps Engineer

From Small Rolebook, version 90cbf90 of November 22, 2026: <https://example.org/project/roles/mlops-engineer/>.

Brings models to *production*.

Automates what happens to a model.

- Family: [ML & AI](https://example.org/project/families/ml-ai/)
- Also called: ML Platform Engineer
- Key domains: [Machine Learning](https://example.org/project/domains/machine-learning/index.md), [Security](https://example.org/project/domains/security/index.md)
- Size: 3 skills, 3 levels, 5 requirements, 3 of them mandatory

## Levels

### Junior MLOps Engineer

Works with guidance.

- 2 requirements, 1 of them mandatory: [all their texts](https://example.org/project/roles/mlops-engineer/levels/junior/index.md)
- Stack: Python, C\\*
- Focus:
  - Small [tasks](https://example.org/project/guides/tasks/)

### Middle MLOps Engineer

- 1 requirement, 1 of them mandatory: [all their texts](https://example.org/project/roles/mlops-engineer/levels/middle/index.md)
- Stack: Kubernetes

### Senior or Staff MLOps Engineer

Decides.

- 2 requirements, 1 of them mandatory: [all their texts](https://example.org/project/roles/mlops-engineer/levels/senior/index.md)

## Skill matrix

Letters of proficiencies, lowest first:

- **A** Awareness: Knows what it is.
- **W** Working
- **V** Advanced

Bold: mandatory. Empty: not required.

### [Machine Learning](https://example.org/project/domains/machine-learning/index.md)

| Skill | Jun | Middle | Sr |
| --- | :---: | :---: | :---: |
| MLflow | A | **W** | **V** |
| PyTorch | | | W |

### [Security](https://example.org/project/domains/security/index.md)

| Skill | Jun | Middle | Sr |
| --- | :---: | :---: | :---: |
| Secrets | **W** | | |`);
});

test('ends with the questions and answers of the page, with absolute links', () => {
  const [, after = ''] = written('mlops-engineer').split('## Questions and answers');
  expect(after).toContain('### Which skills does an MLOps Engineer need?');
  expect(after).toContain('](https://example.org/project/domains/security/)');
  expect(after).not.toContain('](/');
});

test('leaves out the matrix of a role without requirements', () => {
  expect(written('data-engineer', { requirements: {} })).not.toContain('matrix');
});

test('marks requirements without a proficiency, and no others', () => {
  const requirements = { 'data-engineer/tools': { 'c-star': { only: { expects: 'Computes.' } } } };
  const markdown = written('data-engineer', { requirements });
  expect(markdown).toContain('×: required, without a proficiency. Empty: not required.');
  expect(markdown).toContain('| C\\* | × |');
  expect(markdown).not.toContain('Letters');
  expect(written('mlops-engineer')).not.toContain('×');
});

test('has a part for each track', () => {
  const catalogue = fixtureCatalogue('tracks');
  const site = markdownSiteOf(catalogue);
  const tracked = catalogue.roles.find(({ levels }) => levels.some(({ track }) => track !== undefined));
  const markdown = tracked === undefined ? '' : roleMarkdown(tracked, site);
  const headings = wordsShownIn(shownMarkdown(markdown), 'h3, h4');
  for (const { title, track } of tracked?.levels ?? []) {
    expect(headings).toContain(title);
    if (track !== undefined) expect(headings).toContain(track);
  }
});

test('adds the code of a role', () => {
  const roles = { tester: { name: 'Tester', code: 'J|40', levels: { junior: null } } };
  expect(written('tester', { ...smallContent, roles, requirements: {} })).toContain('\n- Code: J\\|40\n');
});
