import { describe, expect, test } from 'vitest';
import { markdownSiteOf } from '../../../../tests/fixtures/markdown-site.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { domainMarkdown } from './domain-markdown.ts';
import { skillMarkdown } from './skill-markdown.ts';

function skillOf(id: string, changes: Partial<SmallContent> = {}): string {
  const catalogue = smallCatalogue(changes);
  return skillMarkdown(pick(catalogue.skills, id), markdownSiteOf(catalogue));
}

describe('a skill', () => {
  test('has its texts, the levels that require it, and resources', () => {
    expect(skillOf('mlflow')).toBe(`# MLflow

From Small Rolebook, version 90cbf90 of November 22, 2026: <https://example.org/project/skills/mlflow/>.

Records **runs** and models.

- Domain: [Machine Learning](https://example.org/project/domains/machine-learning/index.md), MLOps
- Also found as: MLflow Tracking

## What each proficiency looks like in any role

- **Awareness**: Opens a run.
- **Working**: Logs a run.
- **Advanced**: Operates a server.
- **Expert**: Extends it.

## Roles that require it

- [Data Engineer](https://example.org/project/roles/data-engineer/index.md): Practitioner Working, mandatory
- [MLOps Engineer](https://example.org/project/roles/mlops-engineer/index.md): Junior Awareness; Middle Working, mandatory; Senior or Staff Advanced, mandatory

## Resources

- [Documentation](https://mlflow.org/docs/), Documentation`);
  });

  test('has only its domain if nothing else is known', () => {
    expect(skillOf('pytorch', { requirements: {} })).toMatch(
      /^# PyTorch\n\nFrom [^\n]+\n\n- Domain: \[Machine Learning\]\([^)]*\)$/,
    );
  });

  test('has its code and evidence', () => {
    const skills = { 'tools/c-star': { name: 'C*', code: 'A1', evidence: ['A [tool](/skills/)'] } };
    const markdown = skillOf('c-star', { skills, requirements: {} });
    expect(markdown).toContain('\n- Code: A1\n');
    expect(markdown).toMatch(
      /## Possible evidence\n\n- A \[tool\]\(https:\/\/example\.org\/project\/skills\/\)$/,
    );
  });

  test('names alternatives, and the rows that it meets', () => {
    const row = rowWithAlternatives(['pytorch'], { only: { expects: 'Computes.' } });
    const requirements = { 'data-engineer/tools': { 'c-star': row } };
    expect(skillOf('c-star', { requirements })).toMatch(
      /\n- \[Data Engineer\]\([^)]*\) \(or PyTorch\): Practitioner$/,
    );
    expect(skillOf('pytorch', { requirements })).toMatch(
      /\n- \[Data Engineer\]\([^)]*\) \(in place of C\\\*\): Practitioner$/,
    );
  });
});

describe('a domain', () => {
  test('has its skills by group and the roles that require them', () => {
    const catalogue = smallCatalogue();
    const domain = pick(catalogue.domains, 'machine-learning');
    expect(domainMarkdown({ ...domain, code: 'D', summary: 'Learns.' }, markdownSiteOf(catalogue)))
      .toBe(`# Machine Learning

From Small Rolebook, version 90cbf90 of November 22, 2026: <https://example.org/project/domains/machine-learning/>.

Learns.

- Code: D

## Skills

- [PyTorch](https://example.org/project/skills/pytorch/index.md)

### MLOps

- [MLflow](https://example.org/project/skills/mlflow/index.md): Records **runs** and models.`);
  });

  test('lists the roles with the number of their skills', () => {
    const catalogue = smallCatalogue();
    const markdown = domainMarkdown(pick(catalogue.domains, 'security'), markdownSiteOf(catalogue));
    expect(markdown).toMatch(/## Roles\n\n- \[MLOps Engineer\]\([^)]*\): 1 skill$/);
  });

  test('without skills has its name only', () => {
    const domains = { empty: { name: 'Empty' } };
    const roles = { tester: { name: 'Tester', levels: { junior: null } } };
    const catalogue = smallCatalogue({ domains, skills: {}, roles, requirements: {} });
    expect(domainMarkdown(pick(catalogue.domains, 'empty'), markdownSiteOf(catalogue))).toMatch(
      /^# Empty\n\nFrom [^\n]+$/,
    );
  });
});
