import { expect, test } from 'vitest';
import { buildSmall, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

/** Each problem of the small content with some of its parts replaced, as `file path: message`. */
function problemsOf(changes: Partial<SmallContent>): string[] {
  const built = buildSmall(changes);
  return built.ok
    ? []
    : built.problems.map(({ file, path, message }) => `${file} ${path.join('.')}: ${message}`);
}

const { skills, roles, domains, scale } = smallContent;

test('two skills, two roles or two domains may not have one code', () => {
  expect(
    problemsOf({
      skills: {
        ...skills,
        'machine-learning/pytorch': { name: 'PyTorch', code: 'A1' },
        'tools/c-star': { name: 'C*', code: 'A1' },
      },
    }),
  ).toEqual([
    'skills/tools/c-star.yaml code: the code "A1" is that of the skill in skills/machine-learning/pytorch.yaml, too: change one of them, or leave it out',
  ]);
  expect(
    problemsOf({
      roles: Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, { ...role, code: 'J040' }])),
    }),
  ).toEqual([
    'roles/data-engineer/role.yaml code: the code "J040" is that of the role in roles/mlops-engineer/role.yaml, too: change one of them, or leave it out',
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
    'domains/tools.yaml code: the code "S" is that of the domain in domains/security.yaml, too: change one of them, or leave it out',
  ]);
});

test('a skill, a role and a domain may have one code; others have none', () => {
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

test('two steps of the scale may not have one value; others have none', () => {
  const withValues = scale.map((step) => ({ ...step, ...(step.id !== 'working' && { value: 0.5 }) }));
  expect(problemsOf({ scale: withValues })).toEqual([
    'scale.yaml 2.value: the value "0.5" is used twice: choose another',
    'scale.yaml 3.value: the value "0.5" is used twice: choose another',
  ]);
});
