import { smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';

/** Something that an editor might do to the small content. */
export type Edit = (content: SmallContent) => SmallContent;

const MLFLOW = 'machine-learning/mlflow';
const MLOPS = 'mlops-engineer';

/** Edits that each change something, by what they change. */
export const contentEdits: Record<string, Edit> = {
  'the name of the site': (content) => ({ ...content, site: { ...content.site, name: 'Other' } }),
  'the grade of the site': (content) => ({ ...content, site: { ...content.site, grade: { share: 0.5 } } }),
  'a licence of the site': (content) => ({
    ...content,
    site: { ...content.site, licence: { content: 'CC0-1.0', code: 'MIT' } },
  }),
  "the scope of the ladder's level": editLadder({ scope: 'Works alone.' }),
  "the name of the ladder's level": editLadder({ name: 'Beginner' }),
  "the short name of the ladder's level": editLadder({ short: 'J' }),
  "the former ids of the ladder's level": editLadder({ former_ids: ['jr'] }),
  'the order of the ladder': (content) => ({ ...content, ladder: content.ladder.toReversed() }),
  'a new level of the ladder': (content) => ({
    ...content,
    ladder: [...content.ladder, { id: 'lead', name: 'Lead' }],
  }),
  'the name of a proficiency': editScale({ name: 'Able' }),
  'the letter of a proficiency': editScale({ letter: 'X' }),
  'the former ids of a proficiency': editScale({ former_ids: ['basic'] }),
  'the meaning of a proficiency': editScale({ means: 'Other.' }),
  'the order of the scale': (content) => ({ ...content, scale: content.scale.toReversed() }),
  'a new proficiency': (content) => ({
    ...content,
    scale: [{ id: 'none-yet', name: 'None yet', letter: 'N' }, ...content.scale],
  }),
  'the id of a proficiency': replaceAll('"awareness"', '"aware"'),
  'the name of a family': editFamily({ name: 'Machines' }),
  'the summary of a family': editFamily({ summary: 'Other.' }),
  'the former ids of a family': editFamily({ former_ids: ['ai'] }),
  'the id of a family': replaceAll('"ml-ai"', '"machines"'),
  'a new family': (content) => ({ ...content, families: { ...content.families, web: { name: 'Web' } } }),
  'the name of a domain': editDomain({ name: 'Machines' }),
  'the summary of a domain': editDomain({ summary: 'Other.' }),
  'the owner of a domain': editDomain({ owner: ['octocat', 'org/team'] }),
  'the former ids of a domain': editDomain({ former_ids: ['ml'] }),
  'a group of a domain': editDomain({ groups: { mlops: 'Operations', deep: 'Deep' } }),
  'the order of the domains': editDomain({ order: 0 }),
  'the id of a domain': replaceAll('machine-learning', 'machines'),
  'a new domain': (content) => ({ ...content, domains: { ...content.domains, web: { name: 'Web' } } }),
  'the name of a skill': editSkill({ name: 'ML Flow' }),
  'the summary of a skill': editSkill({ summary: 'Records *runs*.' }),
  'no group of a skill': editSkill({ group: undefined }),
  'the aliases of a skill': editSkill({ aliases: ['Tracking', 'MLflow Tracking'] }),
  'a descriptor': editSkill({ descriptors: { awareness: 'Opens a run.', working: 'Logs it.' } }),
  'the resources of a skill': editSkill({ resources: [] }),
  'the owner of a skill': editSkill({ owner: ['hubot'] }),
  'the review of a skill': editSkill({ reviewed: '2026-11-02' }),
  'the former ids of a skill': editSkill({ former_ids: [] }),
  'the id of a skill': (content) =>
    editSkillOf('machine-learning/ml-flow', { former_ids: ['mlflow'] })(
      replaceAll('"mlflow"', '"ml-flow"')(replaceAll('g/mlflow"', 'g/ml-flow"')(content)),
    ),
  'a new skill': (content) => ({ ...content, skills: { ...content.skills, 'tools/vim': { name: 'Vim' } } }),
  'a skill less': (content) => ({
    ...content,
    skills: without(content.skills, 'machine-learning/pytorch'),
    requirements: withoutPytorch(content),
  }),
  'another domain of a skill': (content) => ({
    ...content,
    skills: { ...without(content.skills, 'machine-learning/pytorch'), 'tools/pytorch': { name: 'PyTorch' } },
    requirements: {
      ...withoutPytorch(content),
      'mlops-engineer/tools': { pytorch: { senior: { proficiency: 'working' } } },
    },
  }),
  'the name of a role': editRole({ name: 'ML Engineer' }),
  'no family of a role': editRole({ family: undefined }),
  'the tagline of a role': editRole({ tagline: 'Other.' }),
  'the summary of a role': editRole({ summary: undefined }),
  'the aliases of a role': editRole({ aliases: [] }),
  'the order of the key domains': editRole({ key_domains: ['security', 'machine-learning'] }),
  'the order of a matrix': editRole({ domains: ['security', 'machine-learning'] }),
  'the former ids of a role': editRole({ former_ids: ['ml-engineer', 'ml-ops'] }),
  'the id of a role': (content) =>
    editRole(
      { former_ids: ['mlops-engineer'] },
      'ml-operator',
    )(replaceAll('mlops-engineer', 'ml-operator')(content)),
  'the stack of a level': editLevels({ junior: { stack: ['C*', 'Python'] }, middle: null, senior: null }),
  'the former ids of a level': editLevels({ junior: null, middle: { former_ids: ['mid'] }, senior: null }),
  'the levels of a role': editLevels({ senior: null, junior: null, middle: null, extra: { name: 'Extra' } }),
  'the id of a level': replaceAll('"senior"', '"staff"'),
  'a new role': (content) => ({
    ...content,
    roles: { ...content.roles, tester: { name: 'Tester', levels: { junior: null, middle: null } } },
    requirements: {
      ...content.requirements,
      'tester/tools': {
        'c-star': { junior: { proficiency: 'working' }, middle: { proficiency: 'working' } },
      },
    },
  }),
  'a role less': (content) => ({
    ...content,
    roles: without(content.roles, 'data-engineer'),
    requirements: without(
      without(content.requirements, 'data-engineer/tools'),
      'data-engineer/machine-learning',
    ),
  }),
  'a proficiency asked for': editCell({ proficiency: 'expert', mandatory: true, expects: 'Logs\neach run.' }),
  'a cell that is optional': editCell({ proficiency: 'working', expects: 'Logs\neach run.' }),
  'the text of a cell': editCell({ proficiency: 'working', mandatory: true, expects: 'Logs each run.' }),
  'a cell without text': editCell({ proficiency: 'working', mandatory: true }),
  'a cell less': editCell(undefined),
  'the order of rows': (content) => {
    const { mlflow = {}, pytorch = {} } = content.requirements['mlops-engineer/machine-learning'] ?? {};
    return editCells({ pytorch, mlflow })(content);
  },
};

/** The small content after some edits, in their order. */
export function editedContent(names: readonly string[]): SmallContent {
  return names.reduce((content, name) => contentEdits[name]?.(content) ?? content, smallContent);
}

function editLadder(change: Partial<SmallContent['ladder'][number]>): Edit {
  return (content) => ({
    ...content,
    ladder: content.ladder.map((level) => (level.id === 'junior' ? { ...level, ...change } : level)),
  });
}

function editScale(change: Partial<SmallContent['scale'][number]>): Edit {
  return (content) => ({
    ...content,
    scale: content.scale.map((step) => (step.id === 'working' ? { ...step, ...change } : step)),
  });
}

function editFamily(change: Partial<SmallContent['families'][string]>): Edit {
  return (content) => ({ ...content, families: editedIn(content.families, 'ml-ai', change) });
}

function editDomain(change: Partial<SmallContent['domains'][string]>): Edit {
  return (content) => ({ ...content, domains: editedIn(content.domains, 'machine-learning', change) });
}

function editSkill(change: Partial<SmallContent['skills'][string]>): Edit {
  return editSkillOf(MLFLOW, change);
}

function editSkillOf(id: string, change: Partial<SmallContent['skills'][string]>): Edit {
  return (content) => ({ ...content, skills: editedIn(content.skills, id, change) });
}

function editRole(change: Partial<SmallContent['roles'][string]>, id = MLOPS): Edit {
  return (content) => ({ ...content, roles: editedIn(content.roles, id, change) });
}

function editLevels(levels: SmallContent['roles'][string]['levels']): Edit {
  return editRole({ levels });
}

function editCells(change: SmallContent['requirements'][string]): Edit {
  return (content) => ({
    ...content,
    requirements: { ...content.requirements, 'mlops-engineer/machine-learning': change },
  });
}

function editCell(cell: SmallContent['requirements'][string][string][string] | undefined): Edit {
  return (content) => {
    const rows = content.requirements['mlops-engineer/machine-learning'] ?? {};
    const others = without(rows['mlflow'] ?? {}, 'middle');
    return editCells({ ...rows, mlflow: cell ? { ...others, middle: cell } : others })(content);
  };
}

function withoutPytorch({ requirements }: SmallContent): SmallContent['requirements'] {
  return {
    ...requirements,
    'mlops-engineer/machine-learning': without(
      requirements['mlops-engineer/machine-learning'] ?? {},
      'pytorch',
    ),
  };
}

/** Replaces a text wherever it stands in the content, in ids as in texts. */
function replaceAll(text: string, other: string): Edit {
  return (content): SmallContent => JSON.parse(JSON.stringify(content).replaceAll(text, other));
}

/** A record with one of its items changed, if it is there. */
function editedIn<Item extends { name: string }>(
  items: Record<string, Item>,
  id: string,
  change: Partial<Item>,
): Record<string, Item> {
  const item = items[id];
  return item ? { ...items, [id]: { ...item, ...change } } : items;
}

function without<Item>(items: Record<string, Item>, id: string): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => key !== id));
}
