import { relative, resolve } from 'node:path';
import { packagePath } from '../command/places.ts';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { placeOf } from '#reader/content-places.ts';

export const GUIDE = packagePath('CONTRIBUTING.md');

/** The anchor of the guide's section about each kind of file. */
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

/** The anchors of sections that are not about a single kind of file. */
export const commonAnchors = { files: 'the-list-of-files', writing: 'content' } as const;

/** The kinds of misplaced files, by folder. */
const KIND_BY_FOLDER: Readonly<Record<string, ContentKind>> = {
  families: 'family',
  domains: 'domain',
  skills: 'skill',
  roles: 'role',
  proposals: 'proposal',
  guides: 'guide',
};

/** Returns the section of the guide about the kind of a file, relative to the working directory, as is `file`. */
export function guideLink(contentDir: string, file: string): string {
  const path = relative(contentDir, resolve(file)).replaceAll('\\', '/');
  const kind = placeOf(path)?.kind ?? KIND_BY_FOLDER[path.split('/')[0] ?? ''];
  return guideAddress(kind === undefined ? commonAnchors.files : guideAnchors[kind]);
}

/** Returns the section of the guide about writing, relative to the working directory. */
export function writingLink(): string {
  return guideAddress(commonAnchors.writing);
}

function guideAddress(anchor: string): string {
  return `${relative(process.cwd(), GUIDE).replaceAll('\\', '/')}#${anchor}`;
}
