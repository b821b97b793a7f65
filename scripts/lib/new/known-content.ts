import { contentSchemas } from '#catalogue/content-file.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { collectIds, type ContentIds } from '../schemas/content-ids.ts';

/** What a new file may refer to, in a content that may have problems. */
export interface KnownContent {
  ids: ContentIds;
  /** The levels of the ladder, lowest first, id to name. */
  ladder: ReadonlyMap<string, string>;
  /** The groups of each domain that has some, id to name. */
  groupsByDomain: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Former ids of skills and roles, and who had them. */
  formerIds: readonly FormerId[];
}

interface FormerId {
  kind: 'skill' | 'role';
  id: string;
  now: string;
}

/** Reads what a new file may refer to; files with problems say only that they are there. */
export function readKnownContent(source: ContentSource): KnownContent {
  const ladder = new Map<string, string>();
  const groupsByDomain = new Map<string, ReadonlyMap<string, string>>();
  const formerIds: FormerId[] = [];
  const { files } = readContent(source, ({ kind }) => ['ladder', 'domain', 'skill', 'role'].includes(kind));
  for (const { kind, id, value } of files) {
    if (kind === 'ladder') {
      for (const level of contentSchemas.ladder.safeParse(value).data ?? []) ladder.set(level.id, level.name);
    } else if (kind === 'domain') {
      const groups = contentSchemas.domain.safeParse(value).data?.groups ?? {};
      groupsByDomain.set(id, new Map(Object.entries(groups)));
    } else if (kind === 'skill' || kind === 'role') {
      const former = contentSchemas[kind].safeParse(value).data?.former_ids ?? [];
      formerIds.push(...former.map((before) => ({ kind, id: before, now: id })));
    }
  }
  return { ids: collectIds(source), ladder, groupsByDomain, formerIds };
}
