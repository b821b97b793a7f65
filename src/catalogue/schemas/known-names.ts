import type { ContentEntry, ContentFile, EntryOf } from './content-file.ts';
import type { IdKind } from './id-reference.ts';
import type { Named } from '#catalogue/text/meant-id.ts';

/** Returns the items of a kind that a file may refer to, or none if they are not known. */
export type KnownNames = (of: IdKind, file: ContentFile) => readonly Named[];

/** Collects the names of all items, so that a message can suggest the id for a name or a letter. */
export function knownNames(entries: readonly ContentEntry[]): KnownNames {
  const of = <Kind extends ContentEntry['kind']>(kind: Kind): EntryOf<Kind>[] =>
    entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
  const ladder = of('ladder').flatMap(({ value }) => value);
  return (kind, { kind: fileKind, id: fileId, parent }) => {
    switch (kind) {
      case 'level': {
        const roleId = fileKind === 'role' ? fileId : parent;
        const role = of('role').find(({ id }) => id === roleId);
        return role ? levelsOf(role, ladder) : ladder;
      }
      case 'proficiency':
        return of('scale').flatMap(({ value }) => value);
      case 'group': {
        const domain = of('domain').find(({ id }) => id === parent);
        return Object.entries(domain?.value.groups ?? {}).map(([id, name]) => ({ id, name }));
      }
      case 'skill':
        return of('skill').map(({ id, value: { name, code, aliases } }) => ({ id, name, code, aliases }));
      default:
        return of(kind).map(({ id, value: { name } }) => ({ id, name }));
    }
  };
}

function levelsOf({ value }: EntryOf<'role'>, ladder: readonly Named[]): Named[] {
  return Object.entries(value.levels).map(([id, { name, short }]) => {
    const step = ladder.find((candidate) => candidate.id === id);
    return name === undefined ? { id, name: step?.name, short: short ?? step?.short } : { id, name, short };
  });
}
