import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsFile, skillFile } from '#catalogue/model/content-paths.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import type { ContentEdit } from '../../content/content-edit.ts';
import { moveSkill } from '../../content/move-skill.ts';
import { isSameValue } from '../../content/same-value.ts';
import { writeValue } from '../../content/write-value.ts';
import { combineValues } from './combine-values.ts';

/** The content into which a framework is merged. */
export interface MergedContent {
  edit: ContentEdit;
  /** Undefined if there is no content yet. */
  catalogue: Catalogue | undefined;
  /** The files before any change. */
  files: readonly ContentFile[];
}

/**
 * Writes the differences of the parts of a framework to content files. Roles in `stated` lose requirements that the parts do
 * not name.
 */
export function mergeParts(
  parts: readonly ContentFile[],
  stated: readonly string[],
  content: MergedContent,
): void {
  const { edit, files } = content;
  const hasMoved = moveSkills(parts, content);
  // Opening a file is slow, so unchanged ones are skipped; after a move, any file may have changed.
  const valueByFile = new Map(hasMoved ? [] : files.map(({ file, value }) => [file, value]));
  for (const { kind, file, value } of parts) {
    const before = valueByFile.get(file);
    if (before !== undefined && isSameValue(before, combineValues(kind, before, value))) continue;
    const isNew = !edit.has(file);
    edit.change(file, (document) =>
      writeValue(document, combineValues(kind, isNew ? undefined : document.toJS(), value), kind),
    );
  }
  removeRows(parts, stated, content);
}

function moveSkills(parts: readonly ContentFile[], { edit, catalogue }: MergedContent): boolean {
  const domainById = new Map(
    parts.flatMap(({ kind, id, parent }) => (kind === 'skill' ? [[id, parent]] : [])),
  );
  const moved =
    catalogue?.skills.filter(({ id, domain }) => (domainById.get(id) ?? domain.id) !== domain.id) ?? [];
  for (const skill of moved) {
    const domain = domainById.get(skill.id) ?? '';
    moveSkill(edit, skill, domain);
    // A group belongs to one domain.
    edit.delete(skillFile(domain, skill.id), ['group']);
  }
  return moved.length > 0;
}

/** Removes the requirement files of domains in which a role no longer requires anything. */
function removeRows(
  parts: readonly ContentFile[],
  stated: readonly string[],
  { edit, catalogue }: MergedContent,
): void {
  const written = new Set(parts.map(({ file }) => file));
  const domains = new Set([
    ...(catalogue?.domains.map(({ id }) => id) ?? []),
    ...parts.flatMap(({ kind, parent }) => (kind === 'skill' ? [parent] : [])),
  ]);
  for (const role of stated) {
    for (const domain of domains) {
      const file = requirementsFile(role, domain);
      if (!written.has(file) && edit.keys(file, []).length > 0) edit.remove(file);
    }
  }
}
