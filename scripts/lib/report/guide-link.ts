import { relative, resolve } from 'node:path';
import { packagePath } from '../command/places.ts';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { placeOf } from '#reader/content-places.ts';

/** The guide to the content files. */
export const GUIDE = packagePath('CONTRIBUTING.md');

/** The section of the guide about each kind of file, as its anchor. */
export const guideAnchors: Readonly<Record<ContentKind, string>> = {
  site: 'site',
  ladder: 'ladder',
  scale: 'scale',
  family: 'families',
  domain: 'domains',
  skill: 'skills',
  role: 'roles',
  requirements: 'requirements',
  proposal: 'proposals',
  guide: 'guides',
};

/** The sections that speak of no single kind of file. */
export const commonAnchors = { files: 'the-list-of-files', writing: 'content' } as const;

/** Folders whose files are of one kind; the others say too little of a file that stands in the wrong place. */
const KIND_BY_FOLDER: Readonly<Record<string, ContentKind>> = {
  families: 'family',
  domains: 'domain',
  skills: 'skill',
  roles: 'role',
  proposals: 'proposal',
  guides: 'guide',
};

/** Where the guide speaks of files such as this one, from where the person stands; the file is as people see it. */
export function guideLink(contentDir: string, file: string): string {
  const path = relative(contentDir, resolve(file)).replaceAll('\\', '/');
  const kind = placeOf(path)?.kind ?? KIND_BY_FOLDER[path.split('/')[0] ?? ''];
  return guideAddress(kind === undefined ? commonAnchors.files : guideAnchors[kind]);
}

/** Where the guide says how texts are written, from where the person stands. */
export function writingLink(): string {
  return guideAddress(commonAnchors.writing);
}

function guideAddress(anchor: string): string {
  return `${relative(process.cwd(), GUIDE).replaceAll('\\', '/')}#${anchor}`;
}
