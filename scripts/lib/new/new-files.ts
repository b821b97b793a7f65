import { stringify } from 'yaml';
import type { ContentSource } from '#reader/content-source.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { schemaComment } from '../schemas/schema-files.ts';
import type { KnownContent } from './known-content.ts';
import { openFields, openLevelFields } from './open-fields.ts';
import { newFileOf, type NewRequest } from './request.ts';
import { requirementFiles } from './requirement-files.ts';
import { readOutline, type RoleOutline } from './role-outline.ts';

/**
 * Builds the new files, by their paths below the content directory. Throws a CommandError if the role to copy cannot be read.
 */
export function newFiles(
  request: NewRequest,
  known: KnownContent,
  source: ContentSource,
): Map<string, string> {
  const { kind, id } = request;
  const file = newFileOf(request);
  const outline = kind === 'role' ? outlineOf(request, known, source) : undefined;
  const fields = formatYaml(stringify(fieldsOf(request, outline), { nullStr: '' }), kind);
  const given = [...fields.matchAll(/^(\w+):/gm)].map(([, field = '']) => field);
  const isWithoutGroups = kind === 'skill' && (known.groupsByDomain.get(request.domain)?.size ?? 0) === 0;
  const proficiencies = [...known.ids.proficiency.keys()];
  const open = openFields(kind, isWithoutGroups ? [...given, 'group'] : given, proficiencies);
  // The comments precede the levels. After them, they would seem to belong to the last level.
  const [head = '', levels = ''] = fields.split(/^(?=levels:)/m);
  const explained = levels.replace('\n', `\n${openLevelFields()}\n`);
  const text = [`${schemaComment({ kind, file })}\n${head}`, open, explained].filter((part) => part !== '');
  const requirements = outline ? requirementFiles(id, outline, proficiencies.length > 0) : [];
  return new Map([[file, formatYaml(text.join('\n'), kind)], ...requirements]);
}

/** Returns the levels and skills of a new role: those of another role, or those named in the call. */
function outlineOf(
  request: Extract<NewRequest, { kind: 'role' }>,
  { domainBySkill }: KnownContent,
  source: ContentSource,
): RoleOutline {
  if ('from' in request) return readOutline(source, request.from);
  const domains = Map.groupBy(request.skills, (skill) => domainBySkill.get(skill) ?? '');
  return {
    // A level of the ladder needs no fields.
    levels: Object.fromEntries(request.levels.map((level) => [level, null])),
    rows: new Map(
      [...domains].map(([domain, skills]) => [
        domain,
        skills.map((skill) => ({ skill, alternatives: [], cells: {} })),
      ]),
    ),
  };
}

function fieldsOf(request: NewRequest, outline: RoleOutline | undefined): Record<string, unknown> {
  const { name } = request;
  if (request.kind === 'skill') return { name, group: request.group };
  if (request.kind !== 'role' || outline === undefined) return { name };
  const { levels, domains, key_domains } = outline;
  return { name, family: request.family, levels, domains, key_domains };
}
