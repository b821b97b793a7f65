import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { describeField, fieldsAt } from '#catalogue/schemas/schema-fields.ts';
import type { NewKind } from './request.ts';

/**
 * Returns comments for the optional fields of a new file: an explanation with an example, and the empty field. An example is
 * never the value of a field, so none can be published by mistake.
 */
export function openFields(
  kind: NewKind,
  given: readonly string[],
  proficiencies: readonly string[],
): string {
  const isOpen = (field: string): boolean =>
    !given.includes(field) && (field !== 'descriptors' || proficiencies.length > 0);
  const fields = fieldsAt(contentSchemas[kind], []).filter(isOpen);
  if (fields.length === 0) return '';
  const parts = fields.map((field) => [
    ...explain(kind, [field]),
    ...(field === 'descriptors'
      ? ['descriptors:', ...proficiencies.map((id) => `  ${id}:`)]
      : emptyField(field)),
  ]);
  return commentOut([wrap(HEADING), ...parts], '');
}

/** Returns comments for the optional fields of a level, to be placed below `levels` of a new role. */
export function openLevelFields(): string {
  const fields = fieldsAt(contentSchemas.role, ['levels', 'level']);
  const parts = fields.map((field) => [
    ...explain('role', ['levels', 'level', field]),
    ...emptyField(field).map((line) => `  ${line}`),
  ]);
  return commentOut([wrap(LEVEL_HEADING), ...parts], '  ');
}

/** Returns the comments above the requirements of a new role, which explain how to fill in rows and levels. */
export function explainRequirements(fields: readonly string[]): string {
  const parts = [
    ...fields.map((field) => [...CELL, field]),
    ...rowFields().map((field) => [...ROW, field]),
  ].map((path) => explain('requirements', path, `${path.at(-1) ?? ''}: `));
  return commentOut([wrap(REQUIREMENTS_HEADING), ...parts], '').replaceAll('\n\n', '\n');
}

/** Returns the fields of a requirement to fill in; without a scale, there is no proficiency. */
export function openRequirementFields(hasScale: boolean, given: readonly string[] = []): string[] {
  return fieldsAt(contentSchemas.requirements, CELL).filter(
    (field) => !given.includes(field) && (hasScale || field !== 'proficiency'),
  );
}

/** Returns the lines of the fields that a row may have besides its levels. */
export function openRowFields(): string[] {
  return rowFields().flatMap(emptyField);
}

function rowFields(): string[] {
  return fieldsAt(contentSchemas.requirements, ROW);
}

const ROW = ['skill'];

const CELL = [...ROW, 'level'];

const HEADING =
  'The following fields are optional: without them, pages show less. To fill in a field, remove the "# " at the start ' +
  'of its lines and write its value.';

const LEVEL_HEADING =
  'Each level may have the following fields below its id, without the "# ". A level of the ladder needs none of them.';

const REQUIREMENTS_HEADING =
  'To fill in a level or a field, remove the "# " at the start of its lines and write its values. Remove what the role ' +
  'does not need; a skill without a level is not shown.';

/** The maximum length of a line in a comment, in characters without the "# ". */
const LINE_WIDTH = 96;

/** The lines of empty fields that hold a list or other fields. */
const EMPTY_VALUES: Readonly<Record<string, readonly string[]>> = {
  aliases: ['aliases: []'],
  alternatives: ['alternatives: []'],
  codes: ['codes: []'],
  domains: ['domains: []'],
  evidence: ['evidence: []'],
  focus: ['focus: []'],
  former_ids: ['former_ids: []'],
  groups: ['groups: {}'],
  key_domains: ['key_domains: []'],
  owner: ['owner: []'],
  resources: ['resources:', '  - title:', '    url:', '    kind: docs'],
  stack: ['stack: []'],
};

function emptyField(field: string): readonly string[] {
  return EMPTY_VALUES[field] ?? [`${field}:`];
}

/** Returns the description of a field in its schema, with the example on a separate line. */
function explain(kind: ContentKind, path: readonly string[], lead = ''): string[] {
  return `${lead}${describeField(contentSchemas[kind], path)}`.split(/ (?=Example: )/).flatMap(wrap);
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length > LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function commentOut(parts: readonly (readonly string[])[], indentation: string): string {
  return parts.map((lines) => lines.map((line) => `${indentation}# ${line}\n`).join('')).join('\n');
}
