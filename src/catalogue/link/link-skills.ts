import type { Domain, Group, Proficiency, Skill } from '../catalogue.ts';
import type { EntryOf } from '../content-file.ts';
import { byName } from '../sort.ts';
import { didYouMean } from '../suggest.ts';
import { reportFormerIds } from './former-ids.ts';
import { findRepeats, type Linker } from './linker.ts';

interface SkillContext {
  domainById: ReadonlyMap<string, Domain>;
  scale: readonly Proficiency[];
}

type SkillEntry = EntryOf<'skill'>;

/** The skills by id, by name; each is added to its domain. */
export function linkSkills(linker: Linker, entries: SkillEntry[], context: SkillContext): Map<string, Skill> {
  for (const [id, positions] of findRepeats(entries.map((entry) => entry.id))) {
    for (const position of positions) reportRepeatedSkill(linker, entries, id, position);
  }
  reportFormerIds(linker, 'skill', entries);
  const skills = entries.flatMap((entry) => linkSkill(linker, entry, context) ?? []).sort(byName);
  for (const skill of skills) skill.domain.skills.push(skill);
  return new Map(skills.map((skill) => [skill.id, skill]));
}

function reportRepeatedSkill(linker: Linker, entries: SkillEntry[], id: string, position: number): void {
  const first = entries.find((entry) => entry.id === id)?.file ?? '';
  linker.problem(
    entries[position]?.file ?? '',
    [],
    `the skill id "${id}" is taken by ${first}: rename one of the files`,
  );
}

function linkSkill(
  linker: Linker,
  entry: SkillEntry,
  { domainById, scale }: SkillContext,
): Skill | undefined {
  const { id, parent, file, value } = entry;
  for (const key of Object.keys(value.descriptors)) reportUnknownProficiency(linker, file, key, scale);
  const domain = linker.resolve('domain', domainById, parent, { file, path: [] });
  if (domain === undefined) return undefined;
  if (Object.keys(value.descriptors).length === 0) {
    linker.warn(file, [], 'the skill has no descriptors: say what each proficiency looks like');
  }
  return {
    id,
    name: value.name,
    domain,
    group: findGroup(linker, entry, domain),
    summary: value.summary,
    aliases: value.aliases,
    descriptors: inScaleOrder(value.descriptors, scale),
    resources: value.resources,
    owners: value.owner,
    reviewed: value.reviewed,
    formerIds: value.former_ids,
    rows: [],
  };
}

function reportUnknownProficiency(
  linker: Linker,
  file: string,
  key: string,
  scale: readonly Proficiency[],
): void {
  const ids = scale.map(({ id }) => id);
  if (ids.length === 0 || ids.includes(key)) return;
  linker.problemAtKey(
    file,
    ['descriptors', key],
    `no proficiency has the id "${key}"${didYouMean(key, ids)}`,
  );
}

function findGroup(linker: Linker, { file, value }: SkillEntry, domain: Domain): Group | undefined {
  if (value.group === undefined) return undefined;
  const group = domain.groups.find(({ id }) => id === value.group);
  if (group === undefined) {
    const ids = domain.groups.map(({ id }) => id);
    linker.problem(
      file,
      ['group'],
      `the domain ${domain.id} has no group "${value.group}"${didYouMean(value.group, ids)}`,
    );
  }
  return group;
}

function inScaleOrder(
  descriptors: Record<string, string>,
  scale: readonly Proficiency[],
): Map<string, string> {
  return new Map(
    scale.flatMap(({ id }) => {
      const text = descriptors[id];
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
