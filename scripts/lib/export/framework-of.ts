import { isRecord } from '#catalogue/model/is-record.ts';
import type { ContentFile, ContentKind } from '#catalogue/schemas/content-file.ts';
import { referencedIds } from './referenced-ids.ts';

/** A framework as one JSON value that matches `frameworkSchema`. */
export interface FrameworkJson {
  $schema: string;
  site?: unknown;
  ladder?: unknown;
  scale?: unknown;
  families: Record<string, unknown>;
  domains: Record<string, unknown>;
  skills: Record<string, object>;
  roles: Record<string, object>;
}

/** Joins content files into one framework, without guides and proposals. */
export function frameworkOf(files: readonly ContentFile[], schemaAddress: string): FrameworkJson {
  const rowsByRole = Map.groupBy(ofKind(files, 'requirements'), ({ parent }) => parent);
  const whole = (['site', 'ladder', 'scale'] as const).flatMap((kind) =>
    ofKind(files, kind).map(({ value }) => [kind, value] as const),
  );
  return {
    $schema: schemaAddress,
    ...Object.fromEntries(whole),
    families: byId(files, 'family', ({ value }) => value),
    domains: byId(files, 'domain', ({ value }) => value),
    skills: byId(files, 'skill', ({ parent, value }) => ({ domain: parent, ...fieldsOf(value) })),
    roles: byId(files, 'role', ({ id, value }) => ({
      ...fieldsOf(value),
      requirements: Object.fromEntries(
        (rowsByRole.get(id) ?? []).flatMap((file) => Object.entries(fieldsOf(file.value))),
      ),
    })),
  };
}

/** Picks the files of roles, of everything that they refer to, and of the ladder and the scale. */
export function filesOfRoles(files: readonly ContentFile[], roles: ReadonlySet<string>): ContentFile[] {
  const ofRoles = files.filter(
    ({ kind, id, parent }) =>
      (kind === 'role' && roles.has(id)) || (kind === 'requirements' && roles.has(parent)),
  );
  const skillIds = referencedIds(ofRoles, 'skill');
  const skills = ofKind(files, 'skill').filter(({ id }) => skillIds.has(id));
  const picked: Partial<Record<ContentKind, ReadonlySet<string>>> = {
    ladder: new Set(['ladder']),
    scale: new Set(['scale']),
    family: referencedIds(ofRoles, 'family'),
    domain: new Set([...referencedIds(ofRoles, 'domain'), ...skills.map(({ parent }) => parent)]),
  };
  const others = files.filter(({ kind, id }) => picked[kind]?.has(id) === true);
  return [...others, ...skills, ...ofRoles];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function ofKind(files: readonly ContentFile[], kind: ContentKind): ContentFile[] {
  return files.filter((file) => file.kind === kind);
}

function byId<Value>(
  files: readonly ContentFile[],
  kind: ContentKind,
  valueOf: (file: ContentFile) => Value,
): Record<string, Value> {
  return Object.fromEntries(ofKind(files, kind).map((file) => [file.id, valueOf(file)]));
}
