import { expect, test } from 'vitest';
import { buildSmall, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

/** Returns the problems of the small content with parts replaced, as `file path: message`. */
function problemsOf(changes: Partial<SmallContent>): string[] {
  const built = buildSmall(changes);
  return built.ok
    ? []
    : built.problems.map(({ file, path, message }) => `${file} ${path.join('.')}: ${message}`);
}

const { skills, roles, domains, scale } = smallContent;

test('rejects a code that two skills, two roles or two domains use', () => {
  expect(
    problemsOf({
      skills: {
        ...skills,
        'machine-learning/pytorch': { name: 'PyTorch', code: 'A1' },
        'tools/c-star': { name: 'C*', code: 'A1' },
      },
    }),
  ).toEqual([
    'skills/tools/c-star.yaml code: the code "A1" is already used by the skill in skills/machine-learning/pytorch.yaml: change one of them, or leave it out',
  ]);
  expect(
    problemsOf({
      roles: Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, { ...role, code: 'J040' }])),
    }),
  ).toEqual([
    'roles/data-engineer/role.yaml code: the code "J040" is already used by the role in roles/mlops-engineer/role.yaml: change one of them, or leave it out',
  ]);
  expect(
    problemsOf({
      domains: {
        ...domains,
        security: { name: 'Security', code: 'S' },
        tools: { name: 'Tools', code: 'S' },
      },
    }),
  ).toEqual([
    'domains/tools.yaml code: the code "S" is already used by the domain in domains/security.yaml: change one of them, or leave it out',
  ]);
});

test('accepts one code for a skill, a role and a domain, and parts without a code', () => {
  expect(
    problemsOf({
      skills: { ...skills, 'tools/c-star': { name: 'C*', code: 'T' } },
      domains: { ...domains, tools: { name: 'Tools', code: 'T' } },
      roles: {
        ...roles,
        'data-engineer': { name: 'Data Engineer', code: 'T', levels: { only: { name: 'Practitioner' } } },
      },
    }),
  ).toEqual([]);
});

test('rejects a value that two steps of the scale use, and accepts steps without a value', () => {
  const withValues = scale.map((step) => ({ ...step, ...(step.id !== 'working' && { value: 0.5 }) }));
  expect(problemsOf({ scale: withValues })).toEqual([
    'scale.yaml 2.value: the value "0.5" is used twice: choose another',
    'scale.yaml 3.value: the value "0.5" is used twice: choose another',
  ]);
});
