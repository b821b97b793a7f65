import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSmall, smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { formBody } from '../../../../tests/fixtures/github/github-server.ts';
import { findSubjects, indexSubjects, type ProposalSubjects } from './proposal-subjects.ts';

const index = indexSubjects(
  smallCatalogue({
    skills: {
      ...smallContent.skills,
      'tools/ci-cd': { name: 'CI/CD' },
      'tools/cut-and-paste': { name: 'Cut, Copy and Paste' },
      'tools/shared-1': { name: 'Shared' },
      'tools/shared-2': { name: 'Shared' },
    },
  }),
);

function subjectsOf(body: string, files: string[] = [], contentPath = 'content'): ProposalSubjects {
  return findSubjects({ body, files }, index, contentPath);
}

function aboutForm(Role = '', Skill = '', Level = ''): string[] {
  const { about, unknown } = subjectsOf(formBody({ Role, Skill, Level }));
  expect(unknown).toEqual([]);
  return about;
}

describe('the form', () => {
  test.each([
    [['mlops-engineer', 'mlflow', 'middle'], ['mlops-engineer/mlflow/middle']],
    [['MLOps Engineer', 'MLFLOW', 'Senior or Staff'], ['mlops-engineer/mlflow/senior']],
    [['ml-engineer', 'mlflow-tracking', 'Sr'], ['mlops-engineer/mlflow/senior']],
    [
      ['mlops-engineer', 'mlflow, `C*`', 'Junior and Middle'],
      ['mlflow/junior', 'mlflow/middle', 'c-star/junior', 'c-star/middle'].map(
        (id) => `mlops-engineer/${id}`,
      ),
    ],
    [
      ['MLOps Engineer; Data Engineer', 'mlflow', 'middle, practitioner'],
      ['mlops-engineer/mlflow/middle', 'data-engineer/mlflow/only'],
    ],
    [
      ['mlops-engineer', 'secrets', 'Junior/Middle'],
      ['mlops-engineer/secrets/junior', 'mlops-engineer/secrets/middle'],
    ],
    [['data-engineer', 'mlflow', 'all'], ['data-engineer/mlflow/only']],
    [['all', 'MLflow', 'middle'], ['mlflow']],
    [
      ['mlops-engineer', 'mlflow', ''],
      ['mlops-engineer', 'mlflow'],
    ],
    [['mlops-engineer', '', 'junior'], ['mlops-engineer']],
    [['', 'CI/CD', ''], ['ci-cd']],
    [['', 'Cut, Copy and Paste', ''], ['cut-and-paste']],
    [['', 'Machine Learning', ''], ['machine-learning']],
    [['All', '', ''], []],
  ])('with %j is about %j', (named, about) => {
    expect(aboutForm(...named)).toEqual(about);
  });

  test('returns unknown names, and the subjects of the known ones', () => {
    const body = formBody({ Role: 'MLOps Engineer, Pilot', Skill: 'Flying & mlflow', Level: 'Captain' });
    expect(subjectsOf(body)).toEqual({
      about: ['mlops-engineer', 'mlflow'],
      unknown: ['role "Pilot"', 'skill "Flying"', 'level "Captain"'],
    });
    expect(subjectsOf(formBody({ Skill: 'Shared' })).unknown).toEqual(['skill "Shared"']);
  });

  test('is not overridden by headings in a later text, and may have Windows line endings', () => {
    const body = formBody({ Role: 'mlops-engineer', Why: 'Because\n\n### Role\n\ndata-engineer' });
    expect(subjectsOf(body.replaceAll('\n', '\r\n')).about).toEqual(['mlops-engineer']);
  });
});

describe('a requirement', () => {
  test.each([
    'Requirement: mlops-engineer/mlflow/middle',
    '**Requirement:** `ml-engineer/mlflow-tracking/middle`',
    '- mlops-engineer/mlflow/middle',
    'Some words.\n\nhttps://example.org/project/roles/mlops-engineer/#mlflow.middle\n\nMore.',
    '### Requirement\n\nmlops-engineer/mlflow/middle',
    '### Requirement\n\nmlops-engineer/mlflow/middle, mlops-engineer/mlflow/middle',
    formBody({ 'Current text': '</roles/mlops-engineer/#mlflow.middle>' }),
  ])('is found in %j', (body) => {
    expect(subjectsOf(body)).toEqual({ about: ['mlops-engineer/mlflow/middle'], unknown: [] });
  });

  test('is unknown if it does not exist, but other paths are not requirements', () => {
    expect(subjectsOf('Requirements: a/b/c').unknown).toEqual(['requirement "a/b/c"']);
    expect(subjectsOf('mlops-engineer/flying/middle').unknown).toEqual([
      'requirement "mlops-engineer/flying/middle"',
    ]);
    expect(subjectsOf('src/catalogue/x\n\nas in mlops-engineer/mlflow/middle here')).toEqual({
      about: [],
      unknown: [],
    });
  });
});

describe('a pull request', () => {
  test('is about the roles, skills and domains of its files', () => {
    const files = [
      'content/roles/mlops-engineer/requirements/machine-learning.yaml',
      'content/roles/mlops-engineer/role.yaml',
      'content/skills/machine-learning/mlflow-tracking.yaml',
      'content/skills/machine-learning/mlflow.yaml',
      'content/domains/tools.yaml',
      'content/site.yaml',
      'content/guides/contributing.mdx',
      'src/content/roles/data-engineer/role.yaml',
      'README.md',
    ];
    expect(subjectsOf('', files)).toEqual({ about: ['mlops-engineer', 'mlflow', 'tools'], unknown: [] });
  });

  test('may be in a repository with its content in another folder', () => {
    const at = (path: string, file: string): string[] => subjectsOf('', [file], path).about;
    expect(at('careers/content', 'careers/content/domains/tools.yaml')).toEqual(['tools']);
    expect(at('', 'domains/tools.yaml')).toEqual(['tools']);
    expect(at('careers', 'content/domains/tools.yaml')).toEqual([]);
  });

  test('has an unknown subject if it adds a skill', () => {
    expect(subjectsOf('', ['content/skills/tools/new.yaml']).unknown).toEqual(['skill "new"']);
  });
});

test('gives an open proposal only subjects that the check accepts, for any text', () => {
  const words = [
    'mlops-engineer',
    'MLOps Engineer',
    'mlflow',
    'middle',
    'all',
    'tools',
    '/',
    ',',
    ' and ',
    '\n',
    '#',
    '.',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, text, (Role, Skill, Level, rest) => {
      const { about } = subjectsOf(`${formBody({ Role, Skill, Level })}\n\n${rest}`, [`content/${rest}`]);
      const proposal = {
        title: 'T',
        state: 'open',
        url: 'https://example.org',
        opened: '2026-10-02',
        about,
      } as const;
      expect(buildSmall({ proposals: { 1: proposal } })).toMatchObject({ ok: true });
    }),
  );
});
