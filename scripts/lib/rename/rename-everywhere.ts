import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import { domainFile, requirementsFile, roleFile, skillFile } from '#catalogue/model/content-paths.ts';
import type { Renaming } from '#catalogue/publish/rename-address.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import type { ContentEdit } from '../content/content-edit.ts';
import { renameReferences, rewriteTexts } from '../content/document-nodes.ts';
import { renameInGuide, renameLinks } from './rename-links.ts';

/** Renames an id in references, in links to the site, and in the names of files and folders. */
export function renameEverywhere(edit: ContentEdit, source: ContentSource, renaming: Renaming): void {
  const { places } = findContentPlaces(source.list());
  // Parsing is slow, so only files that contain the id are parsed.
  const word = new RegExp(`(?<![a-z0-9-])${renaming.from}(?![a-z0-9-])`);
  for (const place of places) {
    const text = edit.textOf(place.file) ?? '';
    if (word.test(text)) renameWithin(edit, place, text, renaming);
  }
  for (const place of places) {
    const file = movedFile(place, renaming);
    if (file !== place.file) edit.moveFile(place.file, file);
  }
}

/** Adds the old id to the former ids of the item at `path`, and removes the new one from them. */
export function addFormerId(
  edit: ContentEdit,
  file: string,
  path: readonly (string | number)[],
  { from, to }: Renaming,
): void {
  const formerIds = [...path, 'former_ids'];
  edit.append(file, formerIds, from);
  edit.removeEntry(file, formerIds, to);
}

/** Returns the path of the file that declares an item, before renaming, or undefined if the item has no own file. */
export function declaringFile({ kind, from }: Renaming, { skills }: Catalogue): string | undefined {
  const skill = kind === 'skill' ? skills.find(({ id }) => id === from) : undefined;
  if (skill) return skillFile(skill.domain.id, from);
  if (kind === 'role') return roleFile(from);
  if (kind === 'domain') return domainFile(from);
  return kind === 'family' ? `families/${from}.yaml` : undefined;
}

function renameWithin(edit: ContentEdit, place: ContentPlace, text: string, renaming: Renaming): void {
  const { file, kind } = place;
  if (kind === 'guide') edit.replaceText(file, renameInGuide(text, renaming));
  // A proposal repeats its issue, so it stays unchanged; former ids in it redirect.
  if (kind === 'guide' || kind === 'proposal') return;
  if (isConcerned(place, renaming)) {
    const change = { of: renaming.kind, from: renaming.from, to: renaming.to };
    edit.change(file, (document) => renameReferences(document, kind, change));
  }
  if (/\]\(|\]:/.test(text)) {
    edit.change(file, (document) => rewriteTexts(document, (value) => renameLinks(value, renaming)));
  }
}

/** Returns whether a file may refer to a renamed item; only files of its roles may refer to a level. */
function isConcerned({ kind, id, parent }: ContentPlace, renaming: Renaming): boolean {
  if (renaming.kind !== 'level') return true;
  return renaming.roles.has(kind === 'role' ? id : parent);
}

function movedFile({ kind, id, parent, file }: ContentPlace, renaming: Renaming): string {
  const { from, to } = renaming;
  const now = (name: string, of: Renaming['kind']): string =>
    renaming.kind === of && name === from ? to : name;
  switch (kind) {
    case 'skill':
      return skillFile(now(parent, 'domain'), now(id, 'skill'));
    case 'requirements':
      return requirementsFile(now(parent, 'role'), now(id, 'domain'));
    case 'role':
      return roleFile(now(id, 'role'));
    case 'domain':
      return domainFile(now(id, 'domain'));
    case 'family':
      return `families/${now(id, 'family')}.yaml`;
    default:
      return file;
  }
}
