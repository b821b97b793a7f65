import { expect, test } from 'vitest';
import { renameInAddress, type Renaming } from './rename-address.ts';

const skill: Renaming = { kind: 'skill', from: 'mlflow', to: 'ml-flow' };
const role: Renaming = { kind: 'role', from: 'ml', to: 'ml-engineer' };
const level: Renaming = { kind: 'level', from: 'senior', to: 'sr', roles: new Set(['ml', 'data']) };
const domain: Renaming = { kind: 'domain', from: 'tools', to: 'tooling' };

test.each<[Renaming, before: string, after: string]>([
  [skill, '/skills/mlflow/', '/skills/ml-flow/'],
  [skill, '/skills/mlflow', '/skills/ml-flow'],
  [skill, '/skills/mlflow/history/', '/skills/ml-flow/history/'],
  [skill, '/data/v1/skills/mlflow.json', '/data/v1/skills/ml-flow.json'],
  [skill, '/roles/ml/#mlflow.senior', '/roles/ml/#ml-flow.senior'],
  [skill, '/roles/ml/matrix/?level=senior#mlflow.senior', '/roles/ml/matrix/?level=senior#ml-flow.senior'],
  [skill, '/roles/ml/#row:mlflow', '/roles/ml/#row:ml-flow'],
  [role, '/roles/ml/#mlflow.senior', '/roles/ml-engineer/#mlflow.senior'],
  [role, '/roles/ml/career-track.pdf', '/roles/ml-engineer/career-track.pdf'],
  [role, '/data/v1/roles/ml.csv', '/data/v1/roles/ml-engineer.csv'],
  [role, '/data/v1/roles/ml.excel.csv', '/data/v1/roles/ml-engineer.excel.csv'],
  [role, '/compare/?from=ml.senior&to=data.senior', '/compare/?from=ml-engineer.senior&to=data.senior'],
  [level, '/roles/ml/levels/senior/', '/roles/ml/levels/sr/'],
  [level, '/roles/data/#mlflow.senior', '/roles/data/#mlflow.sr'],
  [level, '/roles/ml/matrix/#mlflow.senior', '/roles/ml/matrix/#mlflow.sr'],
  [level, '/roles/data/#level:senior', '/roles/data/#level:sr'],
  [level, '/compare/?from=ml.senior&to=web.senior', '/compare/?from=ml.sr&to=web.senior'],
  [domain, '/domains/tools/', '/domains/tooling/'],
  [domain, '/roles/ml/#domain:tools', '/roles/ml/#domain:tooling'],
  [{ kind: 'family', from: 'ai', to: 'ml-ai' }, '/families/ai/', '/families/ml-ai/'],
])('for %j, changes %s to %s', (renaming, before, after) => {
  expect(renameInAddress(before, renaming)).toBe(after);
});

test.each<[Renaming, string]>([
  [skill, '/skills/mlflow-core/'],
  [skill, '/skills/'],
  [skill, '/roles/mlflow/'],
  [skill, '//example.org/skills/mlflow/'],
  [skill, '/roles/ml/#docker.senior'],
  [skill, '/roles/ml/#mlflow'],
  [skill, '/roles/ml/#level:mlflow'],
  [{ kind: 'skill', from: 'ml', to: 'learning' }, '/compare/?from=ml.senior'],
  [{ kind: 'skill', from: 'senior', to: 'seniority' }, '/compare/?from=ml.senior'],
  [domain, '/roles/ml/#domain:security'],
  [domain, '/roles/ml/#tools.senior'],
  [role, '/roles/ml-ops/'],
  [role, '/compare/?from=data.senior'],
  [level, '/roles/ml/#mlflow.junior'],
  [level, '/roles/ml/#senior.junior'],
  [level, '/compare/?from=ml.junior'],
  [level, '/about/roles/ml/#mlflow.senior'],
  [level, '/roles/web/levels/senior/'],
  [level, '/roles/web/#mlflow.senior'],
  [{ kind: 'proficiency', from: 'working', to: 'able' }, '/skills/working/'],
])('for %j, leaves %s unchanged', (renaming, address) => {
  expect(renameInAddress(address, renaming)).toBe(address);
});
