import { expect, test } from 'vitest';
import {
  pick,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';

const catalogue = smallCatalogue();

/** Builds a catalogue with one role, `tester`, which has these levels and requirements in machine learning. */
function withRole(
  role: Omit<SmallContent['roles'][string], 'name'>,
  cells: SmallContent['requirements'][string],
  changes: Partial<SmallContent> = {},
) {
  const built = smallCatalogue({
    roles: { tester: { name: 'Tester', ...role } },
    requirements: { 'tester/machine-learning': cells },
    ...changes,
  });
  return pick(built.roles, 'tester');
}

test('links families and roles in both directions', () => {
  const family = pick(catalogue.families, 'ml-ai');
  const role = pick(catalogue.roles, 'mlops-engineer');
  expect(family.roles).toEqual([role]);
  expect(role.family).toBe(family);
  expect(pick(catalogue.roles, 'data-engineer').family).toBeUndefined();
});

test('links domains to their skills, sorted by name, and skills to their domain and group', () => {
  const domain = pick(catalogue.domains, 'machine-learning');
  const mlflow = pick(catalogue.skills, 'mlflow');
  expect(domain.skills.map(({ id }) => id)).toEqual(['mlflow', 'pytorch']);
  expect(mlflow.domain).toBe(domain);
  expect(mlflow.group).toBe(domain.groups[0]);
  expect(pick(catalogue.skills, 'pytorch').group).toBeUndefined();
});

test('links skills to their rows, sorted by the name of the role', () => {
  const { rows } = pick(catalogue.skills, 'mlflow');
  expect(rows.map(({ role }) => role.id)).toEqual(['data-engineer', 'mlops-engineer']);
  expect(rows.map(({ role }) => role.matrix.flatMap((section) => section.rows))).toSatisfy(
    (all: unknown[][]) => all.every((own, index) => own.includes(rows[index])),
  );
});

test('sorts domains by their order, then by name', () => {
  expect(catalogue.domains.map(({ id }) => id)).toEqual(['security', 'machine-learning', 'tools']);
});

test('sorts a matrix by the order of the role, then by that of the domains', () => {
  const requirements = {
    'tester/tools': { 'c-star': { junior: { proficiency: 'expert' } } },
    'tester/machine-learning': { pytorch: { junior: { proficiency: 'expert' } } },
    'tester/security': { secrets: { junior: { proficiency: 'expert' } } },
  };
  const orderOf = (domains?: string[]): string[] => {
    const tester = { name: 'Tester', levels: { junior: null }, ...(domains && { domains }) };
    const [role] = smallCatalogue({ roles: { tester }, requirements }).roles;
    return (role?.matrix ?? []).map(({ domain }) => domain.id);
  };
  expect(orderOf()).toEqual(['security', 'machine-learning', 'tools']);
  expect(orderOf(['tools'])).toEqual(['tools', 'security', 'machine-learning']);
  expect(orderOf(['machine-learning', 'tools', 'security'])).toEqual([
    'machine-learning',
    'tools',
    'security',
  ]);
});

test('leaves a gap in the matrix for a level that a row does not have', () => {
  const { matrix } = pick(catalogue.roles, 'mlops-engineer');
  const cells = matrix.flatMap(({ rows }) =>
    rows.map((row) => row.cells.map((cell) => cell?.proficiency?.letter)),
  );
  expect(cells).toEqual([
    ['A', 'W', 'V'],
    [undefined, undefined, 'W'],
    ['W', undefined, undefined],
  ]);
});

test('leaves skills and domains without requirements out of the matrix', () => {
  const { matrix } = withRole({ levels: { junior: null } }, { mlflow: {}, pytorch: null });
  expect(matrix).toEqual([]);
});

test('lists skills in the order of the requirements file', () => {
  const cell = { junior: { proficiency: 'working' } };
  const { matrix } = withRole({ levels: { junior: null } }, { pytorch: cell, mlflow: cell });
  expect(matrix[0]?.rows.map(({ skill }) => skill.id)).toEqual(['pytorch', 'mlflow']);
});

test('a cell has an id, its level, its proficiency, and its row', () => {
  const row = pick(catalogue.skills, 'mlflow').rows.find(({ role }) => role.id === 'mlops-engineer');
  const cell = row?.cells[1];
  expect(cell).toMatchObject({
    id: 'mlops-engineer/mlflow/middle',
    mandatory: true,
    expects: 'Logs\neach run.',
  });
  expect(cell?.row).toBe(row);
  expect(cell?.level).toBe(row?.role.levels[1]);
  expect(cell?.proficiency).toBe(pick(catalogue.scale, 'working'));
});

test('a requirement may have no text, and is optional by default', () => {
  const { matrix } = withRole(
    { levels: { junior: null } },
    { mlflow: { junior: { proficiency: 'working' } } },
  );
  const cell = matrix[0]?.rows[0]?.cells[0];
  expect([cell?.expects, cell?.mandatory]).toEqual([undefined, false]);
});

test('sorts descriptors by the scale, and allows skills without them', () => {
  expect([...pick(catalogue.skills, 'mlflow').descriptors.keys()]).toEqual([
    'awareness',
    'working',
    'advanced',
    'expert',
  ]);
  expect(pick(catalogue.skills, 'pytorch').descriptors.size).toBe(0);
});

test.each([
  ['one step', ['constructor']],
  ['three steps', ['low', 'mid', 'high']],
  ['five steps', ['one', 'two', 'three', 'four', 'five']],
])('a scale may have %s', (_, ids) => {
  const scale = ids.map((id, index) => ({ id, name: id, letter: `${index}` }));
  const last = ids.at(-1) ?? '';
  const skills = {
    'machine-learning/mlflow': {
      name: 'MLflow',
      descriptors: last === 'constructor' ? {} : { [last]: 'Best.' },
    },
  };
  const role = withRole(
    { levels: { junior: null } },
    { mlflow: { junior: { proficiency: last } } },
    { scale, skills },
  );
  const row = role.matrix[0]?.rows[0];
  expect(row?.cells[0]?.proficiency).toMatchObject({ id: last, letter: `${ids.length - 1}` });
  expect(row?.skill.descriptors.get(last)).toBe(last === 'constructor' ? undefined : 'Best.');
});

test('keeps former ids', () => {
  expect(pick(catalogue.skills, 'mlflow').formerIds).toEqual(['mlflow-tracking']);
  expect(pick(catalogue.roles, 'mlops-engineer').formerIds).toEqual(['ml-engineer']);
});

test('a former id of a skill may be the id of a role', () => {
  const skills = { ...smallContent.skills, 'tools/c-star': { name: 'C*', former_ids: ['data-engineer'] } };
  expect(pick(smallCatalogue({ skills }).skills, 'c-star').formerIds).toEqual(['data-engineer']);
});
