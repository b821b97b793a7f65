import {
  domainFile,
  familyFile,
  requirementsFile,
  roleFile,
  skillFile,
} from '#catalogue/model/content-paths.ts';
import type { Path } from '#catalogue/model/problem.ts';
import type { ContentFile, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { valueAt } from '#catalogue/schemas/schema-fields.ts';
import { isRecord } from '#catalogue/model/is-record.ts';

/**
 * Splits a framework into content files; `homeOf` returns the domain of a skill for which the framework states none. Skips
 * parts that are not objects, since the framework may have faults.
 */
export function partsOfFramework(framework: unknown, homeOf: (skill: string) => string): ContentFile[] {
  const parts: ContentFile[] = [];
  for (const kind of ['site', 'ladder', 'scale'] as const) {
    const value = valueAt(framework, [kind]);
    if (value !== undefined) parts.push({ kind, id: kind, parent: '', file: `${kind}.yaml`, value });
  }
  for (const [id, value] of entriesAt(framework, ['families'])) {
    parts.push({ kind: 'family', id, parent: '', file: familyFile(id), value });
  }
  for (const [id, value] of entriesAt(framework, ['domains'])) {
    parts.push({ kind: 'domain', id, parent: '', file: domainFile(id), value });
  }
  for (const [id, value] of entriesAt(framework, ['skills'])) {
    const parent = statedDomain(framework, id) ?? '';
    parts.push({ kind: 'skill', id, parent, file: skillFile(parent, id), value: without(value, 'domain') });
  }
  const domainOf = (skill: string): string => statedDomain(framework, skill) ?? homeOf(skill);
  for (const [id, value] of entriesAt(framework, ['roles'])) {
    parts.push({ kind: 'role', id, parent: '', file: roleFile(id), value: without(value, 'requirements') });
    const rows = entriesAt(value, ['requirements']);
    for (const [domain, ofDomain] of Map.groupBy(rows, ([skill]) => domainOf(skill))) {
      const file = requirementsFile(id, domain);
      parts.push({ kind: 'requirements', id: domain, parent: id, file, value: Object.fromEntries(ofDomain) });
    }
  }
  return parts;
}

function statedDomain(framework: unknown, skill: string): string | undefined {
  const domain = valueAt(framework, ['skills', skill, 'domain']);
  return typeof domain === 'string' ? domain : undefined;
}

/** Returns the ids of the roles whose requirements a framework states. */
export function rolesWithRequirements(framework: unknown): string[] {
  return entriesAt(framework, ['roles']).flatMap(([id, value]) =>
    valueAt(value, ['requirements']) === undefined ? [] : [id],
  );
}

/** Converts a path in a part of a framework to a path in the framework. */
export function frameworkPath({ kind, id, parent }: ContentPlace, path: Path): Path {
  switch (kind) {
    case 'family':
      return ['families', id, ...path];
    case 'domain':
      return ['domains', id, ...path];
    case 'skill':
      // The domain of a skill is the folder of its file.
      return ['skills', id, ...(path.length === 0 ? ['domain'] : path)];
    case 'role':
      return ['roles', id, ...path];
    case 'requirements':
      return ['roles', parent, 'requirements', ...path];
    default:
      return [kind, ...path];
  }
}

/** Returns the kind, id and parent of the content file to which a path of the framework belongs. */
export function placeOfPath(framework: unknown, path: Path): Omit<ContentPlace, 'file'> {
  const [section, key = '', field] = path;
  const id = String(key);
  if (section === 'families') return { kind: 'family', id, parent: '' };
  if (section === 'domains') return { kind: 'domain', id, parent: '' };
  if (section === 'skills') return { kind: 'skill', id, parent: statedDomain(framework, id) ?? '' };
  if (section !== 'roles') return { kind: 'site', id: '', parent: '' };
  return field === 'requirements'
    ? { kind: 'requirements', id: '', parent: id }
    : { kind: 'role', id, parent: '' };
}

function entriesAt(value: unknown, path: Path): [string, unknown][] {
  const found = valueAt(value, path);
  return isRecord(found) ? Object.entries(found) : [];
}

function without(value: unknown, field: string): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
}
