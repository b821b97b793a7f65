import { stringify } from 'yaml';
import type { ContentSource } from '#reader/content-source.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { schemaComment } from '../schemas/schema-files.ts';
import { copyRole } from './copy-role.ts';
import type { KnownContent } from './known-content.ts';
import { openFields, openLevelFields } from './open-fields.ts';
import { newFileOf, type NewRequest } from './request.ts';

/**
 * The files that a request asks for, by their paths below the content directory. Throws a CommandError where the role
 * to copy cannot be read.
 */
export function newFiles(
  request: NewRequest,
  known: KnownContent,
  source: ContentSource,
): Map<string, string> {
  const { kind } = request;
  const file = newFileOf(request);
  const copied = kind === 'role' && 'from' in request ? copyRole(source, request) : undefined;
  const fields = copied?.fields ?? formatYaml(stringify(fieldsOf(request), { nullStr: '' }), kind);
  const given = [...fields.matchAll(/^(\w+):/gm)].map(([, field = '']) => field);
  const isWithoutGroups = kind === 'skill' && (known.groupsByDomain.get(request.domain)?.size ?? 0) === 0;
  const open = openFields(kind, isWithoutGroups ? [...given, 'group'] : given, known.ids.proficiency.keys());
  // Comments at the end of a role would read as if they belonged to its last level.
  // Comments that follow the last level would read as if they belonged to it: they stand before the levels.
  const [head = '', levels = ''] = fields.split(/^(?=levels:)/m);
  const isNewRole = kind === 'role' && copied === undefined;
  const explained = isNewRole ? levels.replace('\n', `\n${openLevelFields()}\n`) : levels;
  const text = [`${schemaComment({ kind, file })}\n${head}`, open, explained].filter((part) => part !== '');
  return new Map([[file, formatYaml(text.join('\n'), kind)], ...(copied?.requirements ?? [])]);
}

/** What is known of a new file, as its fields; a level of the ladder needs nothing below its id. */
function fieldsOf(request: NewRequest): Record<string, unknown> {
  const { name } = request;
  if (request.kind === 'skill') return { name, group: request.group };
  if (request.kind !== 'role' || 'from' in request) return { name };
  return { name, family: request.family, levels: Object.fromEntries(request.levels.map((id) => [id, null])) };
}
