import type { Role } from '#catalogue/model/catalogue.ts';
import { roleFile } from '#catalogue/model/content-paths.ts';
import { shortLevelName } from '#catalogue/levels/level-name.ts';
import type { Renaming } from '#catalogue/publish/rename-address.ts';
import { ContentEdit } from '../content/content-edit.ts';
import type { SoundContent } from '../content/write-edit.ts';
import { findLevel, findLevelOfRole, type LevelRenaming } from './find-level.ts';
import { findRenaming, type RenameKind } from './find-renaming.ts';
import { addFormerId, declaringFile, renameEverywhere } from './rename-everywhere.ts';

/** A renaming as the command line states it. */
export interface RenameRequest {
  kind: RenameKind;
  from: string;
  to: string;
  /** The id of the role whose level is renamed. */
  role?: string | undefined;
}

/** Renames an id in all content files, in memory. Throws an error that says what to do instead. */
export function planRename(content: SoundContent, { kind, from, to, role }: RenameRequest): ContentEdit {
  const { catalogue, source } = content;
  const edit = new ContentEdit(source);
  if (kind === 'level') {
    const renaming =
      role === undefined
        ? findLevel(from, to, catalogue, edit, source)
        : findLevelOfRole(from, to, role, catalogue);
    renameEverywhere(edit, source, renaming);
    declareLevel(edit, content, renaming);
  } else {
    const renaming = findRenaming(kind, from, to, catalogue);
    const file = declaringFile(renaming, catalogue);
    if (file !== undefined) addFormerId(edit, file, [], renaming);
    if (kind === 'proficiency') renameStep(edit, 'scale.yaml', catalogue.scale, renaming);
    renameEverywhere(edit, source, renaming);
  }
  return edit;
}

function declareLevel(edit: ContentEdit, content: SoundContent, renaming: LevelRenaming): void {
  const { declaredBy } = renaming;
  const { ladder } = content.catalogue;
  if (declaredBy.kind === 'ladder') renameStep(edit, 'ladder.yaml', ladder, renaming);
  else declareInRole(edit, declaredBy.role, content, renaming);
}

function renameStep(
  edit: ContentEdit,
  file: string,
  steps: readonly { id: string }[],
  renaming: Renaming,
): void {
  const index = steps.findIndex(({ id }) => id === renaming.from);
  edit.set(file, [index, 'id'], renaming.to);
  addFormerId(edit, file, [index], renaming);
}

/** Copies the fields from the ladder into the level of a role, so that readers see no difference. */
function declareInRole(
  edit: ContentEdit,
  role: Role,
  { catalogue: { ladder } }: SoundContent,
  renaming: LevelRenaming,
): void {
  const { from, to } = renaming;
  const file = roleFile(role.id);
  const path = ['levels', to];
  const level = role.levels.find(({ id }) => id === from);
  if (level && ladder.some(({ id }) => id === from)) {
    const isNamed = edit.keys(file, path).includes('name');
    edit.set(file, [...path, 'name'], level.name);
    if (level.short !== shortLevelName(level.name)) edit.set(file, [...path, 'short'], level.short);
    if (!isNamed && level.summary !== undefined) edit.set(file, [...path, 'summary'], level.summary);
    // Outside the ladder, the title of a level defaults to its name.
    if (level.ownTitle === undefined && level.title !== level.name)
      edit.set(file, [...path, 'title'], level.title);
    const own = edit.entries(file, [...path, 'former_ids']);
    for (const id of level.formerIds) {
      if (id !== to && !own.includes(id)) edit.append(file, [...path, 'former_ids'], id);
    }
  }
  addFormerId(edit, file, path, renaming);
}
