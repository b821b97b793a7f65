import { stringify } from 'yaml';
import { type Problem, problemAt } from '#catalogue/model/problem.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { valueAt } from '#catalogue/schemas/schema-fields.ts';
import type { ContentEdit } from '../../content/content-edit.ts';
import { isFields } from '../../content/same-value.ts';
import { commonLadder, NEW_SITE } from '../merge/new-directory.ts';

/**
 * Adds to a new content directory the files that it needs and a framework does not hold. Returns what only the framework could
 * say, with its path there.
 */
export function addMissingFiles(edit: ContentEdit, parts: readonly ContentFile[], file: string): Problem[] {
  const has = (kind: ContentFile['kind']): boolean => parts.some((part) => part.kind === kind);
  if (!has('role')) {
    return [problemAt(file, ['roles'], 'the framework has no role: add one to "roles"')];
  }
  if (!has('site')) edit.add('site.yaml', NEW_SITE);
  if (has('ladder')) return [];
  const ladder = ladderOf(parts);
  if (ladder.length === 0) {
    return [problemAt(file, ['ladder'], '"ladder" is missing: add it, since no role names its levels')];
  }
  edit.add('ladder.yaml', stringify(ladder));
  return [];
}

/** Returns the levels that most roles have, as far as they have names. */
function ladderOf(parts: readonly ContentFile[]): { id: string; name: string }[] {
  const roles = parts.flatMap(({ kind, value }) => (kind === 'role' ? [{ levels: levelsOf(value) }] : []));
  return commonLadder({ roles }).flatMap(({ id, name }) => (name === '' ? [] : [{ id, name }]));
}

interface NamedLevel {
  id: string;
  /** Empty if the role leaves it to the ladder. */
  name: string;
  after?: string | undefined;
}

function levelsOf(role: unknown): NamedLevel[] {
  const levels = valueAt(role, ['levels']);
  return Object.entries(isFields(levels) ? levels : {}).map(([id, level]) => {
    const [name, after] = [valueAt(level, ['name']), valueAt(level, ['after'])];
    return {
      id,
      name: typeof name === 'string' ? name.trim() : '',
      after: typeof after === 'string' ? after : undefined,
    };
  });
}
