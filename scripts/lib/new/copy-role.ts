import { isMap } from 'yaml';
import { formatProblem } from '#catalogue/model/problem.ts';
import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { CommandError } from '../command/command.ts';
import { FormatError, formatDocument, formatYaml, parseContent } from '../content/format-yaml.ts';
import { schemaComment } from '../schemas/schema-files.ts';

/** What of a role is its own, and is not copied. */
const OWN_FIELDS = ['family', 'tagline', 'summary', 'aliases', 'former_ids'];

/**
 * The matrix of a role for another one, comments and texts included: the fields of its `role.yaml`, and its files of
 * requirements by their new paths. Throws a CommandError where a file cannot be read.
 */
export function copyRole(
  source: ContentSource,
  { from, id, name, family }: { from: string; id: string; name: string; family: string | undefined },
): { fields: string; requirements: Map<string, string> } {
  const requirements = new Map<string, string>();
  for (const file of source.list()) {
    const place = placeOf(file);
    if (place?.kind !== 'requirements' || place.parent !== from) continue;
    const copy = { kind: place.kind, file: `roles/${id}/requirements/${place.id}.yaml` };
    requirements.set(
      copy.file,
      readForCopy(source, file, (text) => formatYaml(`${schemaComment(copy)}\n${text}`, copy.kind)),
    );
  }
  return {
    fields: readForCopy(source, `roles/${from}/role.yaml`, (text) => fieldsFor(text, name, family)),
    requirements,
  };
}

function fieldsFor(text: string, name: string, family: string | undefined): string {
  const document = parseContent(text);
  if (!isMap(document.contents)) throw new FormatError('the file holds no fields');
  for (const field of OWN_FIELDS) document.delete(field);
  const levels = document.get('levels');
  // Nobody has a link to the levels of the new role.
  for (const { value } of isMap(levels) ? levels.items : []) if (isMap(value)) value.delete('former_ids');
  document.set('name', name);
  if (family !== undefined) document.set('family', family);
  return formatDocument(document, 'role');
}

/** Reads a file of the role, without the comment that tells an editor its schema: a copy gets its own. */
function readForCopy(source: ContentSource, file: string, copy: (text: string) => string): string {
  const read = source.read(file);
  try {
    if (!read.ok) throw new FormatError(read.message);
    return copy(read.source.replace(/^# yaml-language-server:.*\n/m, ''));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const parsed = read.ok ? parseYaml(read.source) : undefined;
    const problem = parsed?.ok === false ? parsed : { place: { line: 1, column: 1 }, message: error.message };
    const line = formatProblem({ file: source.display(file), ...problem.place, message: problem.message });
    throw new CommandError(`${line}\nthe role cannot be copied: nothing was written`, { cause: error });
  }
}
