import { contentSchemas } from '#catalogue/schemas/content-file.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { collectIds, type ContentIds } from '../schemas/content-ids.ts';

/** Everything to which a new file may refer; the content may have problems. */
export interface KnownContent {
  ids: ContentIds;
  /** The names of the levels of the ladder by id, lowest first. */
  ladder: ReadonlyMap<string, string>;
  /** The names of groups by id, for each domain. */
  groupsByDomain: ReadonlyMap<string, ReadonlyMap<string, string>>;
  domainBySkill: ReadonlyMap<string, string>;
  formerIds: readonly FormerId[];
}

export interface FormerId {
  kind: 'skill' | 'role' | 'domain' | 'family' | 'level';
  id: string;
  now: string;
}

/** Reads everything to which a new file may refer; files with problems contribute only their ids. */
export function readKnownContent(source: ContentSource): KnownContent {
  const ladder = new Map<string, string>();
  const groupsByDomain = new Map<string, ReadonlyMap<string, string>>();
  const domainBySkill = new Map<string, string>();
  const formerIds: FormerId[] = [];
  const addFormer = (kind: FormerId['kind'], now: string, ids: readonly string[] = []): void =>
    void formerIds.push(...ids.map((id) => ({ kind, id, now })));
  const kinds = ['ladder', 'domain', 'family', 'skill', 'role'];
  const { files } = readContent(source, ({ kind }) => kinds.includes(kind));
  for (const { kind, id, parent, value } of files) {
    if (kind === 'skill') domainBySkill.set(id, parent);
    if (kind === 'ladder') {
      for (const level of contentSchemas.ladder.safeParse(value).data ?? []) {
        ladder.set(level.id, level.name);
        addFormer('level', level.id, level.former_ids);
      }
    } else if (kind === 'domain') {
      const domain = contentSchemas.domain.safeParse(value).data;
      groupsByDomain.set(id, new Map(Object.entries(domain?.groups ?? {})));
      addFormer(kind, id, domain?.former_ids);
    } else if (kind === 'family' || kind === 'skill' || kind === 'role') {
      addFormer(kind, id, contentSchemas[kind].safeParse(value).data?.former_ids);
    }
  }
  return { ids: collectIds(source), ladder, groupsByDomain, domainBySkill, formerIds };
}
