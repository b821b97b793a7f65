import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { ContentKind, ContentPlace } from '#catalogue/content-file.ts';

/** A file in the content directory that no rule of the format explains. */
export interface StrayFile {
  file: string;
  message: string;
}

interface PlaceRule {
  kind: ContentKind;
  pattern: RegExp;
}

const RULES: readonly PlaceRule[] = [
  { kind: 'site', pattern: /^(?<id>site)\.yaml$/ },
  { kind: 'ladder', pattern: /^(?<id>ladder)\.yaml$/ },
  { kind: 'scale', pattern: /^(?<id>scale)\.yaml$/ },
  { kind: 'family', pattern: /^families\/(?<id>[^/]+)\.yaml$/ },
  { kind: 'domain', pattern: /^domains\/(?<id>[^/]+)\.yaml$/ },
  { kind: 'skill', pattern: /^skills\/(?<parent>[^/]+)\/(?<id>[^/]+)\.yaml$/ },
  { kind: 'role', pattern: /^roles\/(?<id>[^/]+)\/role\.yaml$/ },
  { kind: 'requirements', pattern: /^roles\/(?<parent>[^/]+)\/requirements\/(?<id>[^/]+)\.yaml$/ },
  { kind: 'proposal', pattern: /^proposals\/(?<id>\d+)\.yaml$/ },
  { kind: 'guide', pattern: /^guides\/(?<id>[^/]+)\.mdx$/ },
];

const LOOKS_LIKE_CONTENT = /\.(?:ya?ml|mdx)$/i;

/** Where the content files stand below a directory, in the order of their paths, and those that stand nowhere. */
export function findContentPlaces(dir: string): { places: ContentPlace[]; strays: StrayFile[] } {
  const places: ContentPlace[] = [];
  const strays: StrayFile[] = [];
  for (const file of listFiles(dir)) {
    const place = placeOf(file);
    if (place) places.push(place);
    else if (LOOKS_LIKE_CONTENT.test(file)) strays.push({ file, message: explainStray(file) });
  }
  return { places, strays };
}

function placeOf(file: string): ContentPlace | undefined {
  for (const { kind, pattern } of RULES) {
    const groups = pattern.exec(file)?.groups;
    if (groups) return { kind, id: groups['id'] ?? '', parent: groups['parent'] ?? '', file };
  }
  return undefined;
}

function explainStray(file: string): string {
  if (/\.yml$/i.test(file)) return 'content files end in .yaml: rename this one';
  if (/^skills\/[^/]+$/.test(file)) return 'a skill stands in its domain\'s folder: move it to skills/<domain>/';
  if (/^guides\//.test(file)) return 'a guide is an .mdx file directly in guides/';
  if (/^proposals\//.test(file)) return 'a proposal is called after its number, such as proposals/128.yaml';
  return 'no content file has this place: see the list of files in CONTRIBUTING.md';
}

function listFiles(dir: string, below = ''): string[] {
  const entries = readdirSync(join(dir, below), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry: Dirent) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(dir, path) : [path];
    });
}
