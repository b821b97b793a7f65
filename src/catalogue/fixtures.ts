import type { z } from 'zod';
import { buildCatalogue, type BuildResult } from './build-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { ContentFile, ContentKind, contentSchemas } from './content-file.ts';

type Input<Kind extends ContentKind> = z.input<(typeof contentSchemas)[Kind]>;

/** Content as plain objects, as YAML would give them. */
export interface SmallContent {
  site: Input<'site'>;
  ladder: Input<'ladder'>;
  scale: Input<'scale'>;
  families: Record<string, Input<'family'>>;
  domains: Record<string, Input<'domain'>>;
  /** By `domain/skill`. */
  skills: Record<string, Input<'skill'>>;
  roles: Record<string, Input<'role'>>;
  /** By `role/domain`. */
  requirements: Record<string, Input<'requirements'>>;
  proposals: Record<string, Input<'proposal'>>;
}

/** A small career framework: one role that uses every field, and one that uses as few as it can. */
export const smallContent: SmallContent = {
  site: {
    name: 'Small Rolebook',
    description: 'A framework for tests.',
    url: 'https://example.org',
    repository: 'https://github.com/example/small',
    discussions: 'https://github.com/example/small/discussions',
  },
  ladder: [
    { id: 'junior', name: 'Junior', short: 'Jun', scope: 'Works with guidance.' },
    { id: 'middle', name: 'Middle' },
    { id: 'senior', name: 'Senior' },
  ],
  scale: [
    { id: 'awareness', name: 'Awareness', letter: 'A', means: 'Knows what it is.' },
    { id: 'working', name: 'Working', letter: 'W' },
    { id: 'advanced', name: 'Advanced', letter: 'V' },
    { id: 'expert', name: 'Expert', letter: 'E' },
  ],
  families: { 'ml-ai': { name: 'ML & AI', summary: 'Those who train models.' } },
  domains: {
    'machine-learning': {
      name: 'Machine Learning',
      order: 2,
      owner: ['octocat'],
      groups: { mlops: 'MLOps' },
    },
    security: { name: 'Security', order: 1 },
    tools: { name: 'Tools' },
  },
  skills: {
    'machine-learning/mlflow': {
      name: 'MLflow',
      group: 'mlops',
      summary: 'Records **runs** and models.',
      aliases: ['MLflow Tracking'],
      descriptors: {
        expert: 'Extends it.',
        awareness: 'Opens a run.',
        working: 'Logs a run.',
        advanced: 'Operates a server.',
      },
      resources: [{ title: 'Documentation', url: 'https://mlflow.org/docs/', kind: 'docs' }],
      owner: ['octocat'],
      reviewed: '2026-11-01',
      former_ids: ['mlflow-tracking'],
    },
    'machine-learning/pytorch': { name: 'PyTorch' },
    'security/secrets': { name: 'Secrets', descriptors: { working: 'Keeps a password out of the code.' } },
    'tools/c-star': { name: 'C*' },
  },
  roles: {
    'mlops-engineer': {
      name: 'MLOps Engineer',
      family: 'ml-ai',
      tagline: 'Brings models to *production*.',
      summary: 'Automates what happens to a model.',
      aliases: ['ML Platform Engineer'],
      levels: {
        junior: { stack: ['Python', 'C*'], focus: ['Small [tasks](/guides/tasks/)'] },
        middle: { stack: ['Kubernetes'] },
        senior: { name: 'Senior or Staff', short: 'Sr', summary: 'Decides.' },
      },
      domains: ['machine-learning'],
      key_domains: ['machine-learning', 'security'],
      former_ids: ['ml-engineer'],
    },
    'data-engineer': { name: 'Data Engineer', levels: { only: { name: 'Practitioner' } } },
  },
  requirements: {
    'mlops-engineer/machine-learning': {
      mlflow: {
        junior: { proficiency: 'awareness', expects: 'Reads the runs of a "team", line by line.' },
        middle: { proficiency: 'working', mandatory: true, expects: 'Logs\neach run.' },
        senior: { proficiency: 'advanced', mandatory: true },
      },
      pytorch: { senior: { proficiency: 'working' } },
    },
    'mlops-engineer/security': { secrets: { junior: { proficiency: 'working', mandatory: true } } },
    'data-engineer/tools': { 'c-star': { only: { proficiency: 'expert' } } },
    'data-engineer/machine-learning': { mlflow: { only: { proficiency: 'working', mandatory: true } } },
  },
  proposals: {},
};

/** Checks and links the small content with some of its parts replaced. */
export function buildSmall(changes: Partial<SmallContent> = {}): BuildResult {
  return buildCatalogue(filesOf({ ...smallContent, ...changes }));
}

/** The catalogue of the small content with some of its parts replaced; throws an Error with its problems. */
export function smallCatalogue(changes: Partial<SmallContent> = {}): Catalogue {
  const built = buildSmall(changes);
  if (built.ok) return built.catalogue;
  throw new Error(
    built.problems.map(({ file, path, message }) => `${file} ${path.join('.')}: ${message}`).join('\n'),
  );
}

/** The item of an id; throws an Error where there is none. */
export function pick<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** Content as the files that a reader would give. */
export function filesOf(content: SmallContent): ContentFile[] {
  return [
    ...(['site', 'ladder', 'scale'] as const).map((kind) => ({
      kind,
      id: kind,
      parent: '',
      file: `${kind}.yaml`,
      value: content[kind],
    })),
    ...files('family', content.families, (id) => `families/${id}.yaml`),
    ...files('domain', content.domains, (id) => `domains/${id}.yaml`),
    ...files('skill', content.skills, (id, domain) => `skills/${domain}/${id}.yaml`),
    ...files('role', content.roles, (id) => `roles/${id}/role.yaml`),
    ...files('requirements', content.requirements, (id, role) => `roles/${role}/requirements/${id}.yaml`),
    ...files('proposal', content.proposals, (id) => `proposals/${id}.yaml`),
  ];
}

function files(
  kind: ContentKind,
  values: Record<string, unknown>,
  nameOf: (id: string, parent: string) => string,
): ContentFile[] {
  return Object.entries(values).map(([key, value]) => {
    const [id = '', parent = ''] = key.split('/').reverse();
    return { kind, id, parent, file: nameOf(id, parent), value };
  });
}
