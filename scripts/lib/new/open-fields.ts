import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { describeField, fieldsAt } from '#catalogue/schemas/schema-fields.ts';
import type { NewKind } from './request.ts';

/**
 * Comments for the optional fields that a new file leaves out: what each is for, with an example, and the field itself.
 * A field holds no text until somebody writes one, so nothing can be published by mistake.
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

/** Comments for the optional fields of each level of a new role, as they stand below `levels`. */
export function openLevelFields(): string {
  const fields = fieldsAt(contentSchemas.role, ['levels', 'level']);
  const parts = fields.map((field) => [
    ...explain('role', ['levels', 'level', field]),
    ...emptyField(field).map((line) => `  ${line}`),
  ]);
  return commentOut([wrap(LEVEL_HEADING), ...parts], '  ');
}

/** Comments above the requirements of a new role: how to fill in a level, and what the fields of rows and levels are for. */
export function explainRequirements(fields: readonly string[]): string {
  const parts = [
    ...fields.map((field) => [...CELL, field]),
    ...rowFields().map((field) => [...ROW, field]),
  ].map((path) => explain('requirements', path, `${path.at(-1) ?? ''}: `));
  return commentOut([wrap(REQUIREMENTS_HEADING), ...parts], '').replaceAll('\n\n', '\n');
}

/** Returns the fields of a requirement that are still to be filled in; without a scale, no proficiency is among them. */
export function openRequirementFields(hasScale: boolean, given: readonly string[] = []): string[] {
  return fieldsAt(contentSchemas.requirements, CELL).filter(
    (field) => !given.includes(field) && (hasScale || field !== 'proficiency'),
  );
}

/** Returns the lines of the fields that a row may have beside its levels. */
export function openRowFields(): string[] {
  return rowFields().flatMap(emptyField);
}

function rowFields(): string[] {
  return fieldsAt(contentSchemas.requirements, ROW);
}

/** The path of any row in its file. */
const ROW = ['skill'];

/** The path of any requirement in its file. */
const CELL = [...ROW, 'level'];

const HEADING =
  'What follows may stay as it is: pages then show less. To fill a field in, take the "# " away from the start of ' +
  'its lines and write its value.';

const LEVEL_HEADING =
  'Each level may have the following fields below its id, without the "# ". A level of the ladder needs none of them.';

const REQUIREMENTS_HEADING =
  'To fill in a level or a field, take the "# " away from the start of its lines and write its values. Remove what the ' +
  'role does not need; a skill with no level below it is not shown.';

/** The longest line of a comment, in characters without its sign. */
const LINE_WIDTH = 96;

/** How fields look that hold more than one text. */
const EMPTY_VALUES: Readonly<Record<string, readonly string[]>> = {
  aliases: ['aliases: []'],
  alternatives: ['alternatives: []'],
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

/** What the schema says of a field, its example on a line of its own. */
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
