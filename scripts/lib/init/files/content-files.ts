import { stringify } from 'yaml';
import { contentKinds, contentSchema } from '#catalogue/publish/data/content-schema.ts';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { formatYaml } from '../../content/format-yaml.ts';
import type { Choices, ChosenLevel } from '../choices.ts';
import { chooseRungs, proficiencyAt } from '../sample/choose-rungs.ts';
import { sampleDomains, sampleFocus, sampleRole, sampleScopes } from '../sample/sample-role.ts';
import { shortNameOf } from '../sample/short-names.ts';
import { sampleScale } from '../sample/sample-scale.ts';
import type { Rung, SampleSkill } from '../sample/sample-skill.ts';
import { siteFile } from './site-file.ts';

/** Builds the files of the content folder, by path: a small framework with the chosen levels. */
export function contentFiles(choices: Choices): Map<string, string> {
  const rungs = chooseRungs(choices.levels.length);
  const steps = choices.levels.map((level, index) => ({ level, rung: rungs[index] ?? 1 }));
  return new Map([
    ['site.yaml', siteFile(choices)],
    ['ladder.yaml', yaml('ladder', ladderOf(steps))],
    ['scale.yaml', yaml('scale', sampleScale)],
    [`roles/${sampleRole.id}/role.yaml`, roleFile(steps)],
    ...sampleDomains.flatMap(({ id, name, summary, skills }, index): [string, string][] => [
      [`domains/${id}.yaml`, yaml('domain', { name, summary, order: index + 1 })],
      ...skills.map((skill): [string, string] => [`skills/${id}/${skill.id}.yaml`, skillFile(skill)]),
      [`roles/${sampleRole.id}/requirements/${id}.yaml`, requirementsFileOf(skills, steps)],
    ]),
    ...schemaFiles(),
  ]);
}

/** A chosen level, and the rung of the sample from which it takes its texts. */
interface Step {
  level: ChosenLevel;
  rung: Rung;
}

function ladderOf(steps: readonly Step[]): object[] {
  return steps.map(({ level: { id, name }, rung }) => ({
    ...{ id, name, short: shortNameOf(name) },
    scope: sampleScopes[rung],
  }));
}

function roleFile(steps: readonly Step[]): string {
  const { name, tagline, summary, keyDomains } = sampleRole;
  const levels = steps.map(({ level, rung }) => [level.id, { focus: sampleFocus[rung] }] as const);
  return yaml('role', {
    ...{ name, tagline, summary },
    levels: Object.fromEntries(levels),
    key_domains: keyDomains,
  });
}

function skillFile({ name, summary, descriptors, evidence, resources }: SampleSkill): string {
  return yaml('skill', { name, summary, descriptors, evidence, resources });
}

function requirementsFileOf(skills: readonly SampleSkill[], steps: readonly Step[]): string {
  const rows = skills.map((skill) => {
    const cells = steps
      .filter(({ rung }) => rung >= skill.from)
      .map(({ level, rung }) => [level.id, requirementAt(skill, rung)] as const);
    return [skill.id, Object.fromEntries(cells)] as const;
  });
  return yaml('requirements', Object.fromEntries(rows));
}

function requirementAt({ mandatoryFrom, expects, examples }: SampleSkill, rung: Rung): object {
  return {
    proficiency: proficiencyAt(rung),
    mandatory: (mandatoryFrom !== undefined && rung >= mandatoryFrom) || undefined,
    expects: expects[rung],
    example: examples[rung],
  };
}

/** Builds the schemas that let an editor complete fields; the first check adds the file of the ids. */
function schemaFiles(): [string, string][] {
  return contentKinds.map((kind) => [
    `.schemas/${kind}.schema.json`,
    `${JSON.stringify(contentSchema(kind, 'ids.schema.json'), null, 2)}\n`,
  ]);
}

function yaml(kind: ContentKind, value: unknown): string {
  return formatYaml(stringify(value, { lineWidth: 0 }), kind);
}
