import { type Problem, problemAt } from '#catalogue/model/problem.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { ContentEdit } from '../../content/content-edit.ts';
import { NEW_SITE } from '../merge/new-directory.ts';

/**
 * Adds site.yaml to a new content directory if the framework does not have it. Returns a problem if the framework has no role.
 */
export function addMissingFiles(edit: ContentEdit, parts: readonly ContentFile[], file: string): Problem[] {
  const has = (kind: ContentFile['kind']): boolean => parts.some((part) => part.kind === kind);
  if (!has('role')) return [problemAt(file, ['roles'], 'the framework has no role: add one to "roles"')];
  if (!has('site')) edit.add('site.yaml', NEW_SITE);
  return [];
}
