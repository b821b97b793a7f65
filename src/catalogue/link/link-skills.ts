import type { Domain, Group, Proficiency, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { MOST_RESOURCES } from '#catalogue/schemas/skill.ts';
import { byName } from '#catalogue/model/sort.ts';
import { claimsOfFiles, reportFormerIds } from './former-ids.ts';
import type { Linker } from './linker.ts';
import { reportRepeatedCodes } from './repeated-codes.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';
import { reportUnknownProficiency } from './unknown-proficiency.ts';

interface SkillContext {
  domainById: ReadonlyMap<string, Domain>;
  scale: readonly Proficiency[];
}

type SkillEntry = EntryOf<'skill'>;

/** Returns the skills by id, sorted by name, and adds each to its domain. */
export function linkSkills(linker: Linker, entries: SkillEntry[], context: SkillContext): Map<string, Skill> {
  const unique = withoutRepeats(linker, entries);
  reportFormerIds(linker, 'skill', claimsOfFiles(unique));
  reportRepeatedCodes(linker, unique);
  const skills = unique.flatMap((entry) => linkSkill(linker, entry, context) ?? []).sort(byName);
  for (const skill of skills) skill.domain.skills.push(skill);
  return new Map(skills.map((skill) => [skill.id, skill]));
}

/** Returns the first skill with each id and reports the others. */
function withoutRepeats(linker: Linker, entries: SkillEntry[]): SkillEntry[] {
  const firstById = new Map<string, SkillEntry>();
  for (const entry of entries) {
    const first = firstById.get(entry.id);
    if (first === undefined) {
      firstById.set(entry.id, entry);
    } else {
      const message = `the skill id "${entry.id}" is taken by ${first.file}: rename one of the files`;
      linker.problem(entry.file, [], message);
    }
  }
  return [...firstById.values()];
}

function linkSkill(
  linker: Linker,
  entry: SkillEntry,
  { domainById, scale }: SkillContext,
): Skill | undefined {
  const { id, parent, file, value } = entry;
  for (const key of Object.keys(value.descriptors)) {
    reportUnknownProficiency(linker, key, scale, { file, path: ['descriptors', key], isKey: true });
  }
  const domain = linker.resolve('domain', domainById, parent, {
    file,
    path: [],
    toPresent: (present) => `move the file to skills/${present}/`,
  });
  if (domain === undefined) {
    linker.markBroken(entry);
    return undefined;
  }
  // Descriptors describe proficiencies, so a skill needs descriptors only if there is a scale.
  if (Object.keys(value.descriptors).length === 0 && scale.length > 0) {
    const message = 'the skill has no descriptors: say what each proficiency looks like';
    linker.warn('no-descriptors', file, [], message);
  }
  if (value.resources.length > MOST_RESOURCES) {
    const message = `the skill has ${String(value.resources.length)} resources: keep the ${String(MOST_RESOURCES)} that help most`;
    linker.warn('many-resources', file, ['resources', MOST_RESOURCES], message);
  }
  return {
    id,
    name: value.name,
    code: value.code,
    domain,
    group: findGroup(linker, entry, domain),
    summary: value.summary,
    aliases: value.aliases,
    descriptors: inScaleOrder(value.descriptors, scale),
    evidence: value.evidence,
    resources: value.resources,
    codes: value.codes,
    owners: value.owner,
    reviewed: value.reviewed,
    formerIds: value.former_ids,
    rows: [],
    alternativeIn: [],
  };
}

function findGroup(linker: Linker, { file, value }: SkillEntry, domain: Domain): Group | undefined {
  if (value.group === undefined) return undefined;
  const group = domain.groups.find(({ id }) => id === value.group);
  if (group === undefined) {
    const hint =
      domain.groups.length === 0
        ? '; it has none: leave the field out'
        : didYouMeanOneOfItems(value.group, domain.groups);
    linker.problem(file, ['group'], `the domain ${domain.id} has no group "${value.group}"${hint}`);
  }
  return group;
}

function inScaleOrder(
  descriptors: Record<string, string>,
  scale: readonly Proficiency[],
): Map<string, string> {
  return new Map(
    scale.flatMap(({ id }) => {
      const text = Object.hasOwn(descriptors, id) ? descriptors[id] : undefined;
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
