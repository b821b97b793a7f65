import type { ContentKind, ContentPlace } from '#catalogue/schemas/content-file.ts';

/** A file that looks like content but is in the wrong place or has the wrong name. */
export interface StrayFile {
  file: string;
  message: string;
  /** The place that the file would have if its name ended in `.yaml`. */
  place?: ContentPlace | undefined;
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
  { kind: 'proposal', pattern: /^proposals\/(?<id>(?:mr-)?\d+)\.yaml$/ },
  { kind: 'guide', pattern: /^guides\/(?<id>[^/]+)\.mdx$/ },
];

const LOOKS_LIKE_CONTENT = /\.(?:ya?ml|mdx)$|^guides\/.*\.md$/i;

const LINK_TO_FOLDER = 'links to folders are not followed: put the folder itself here, or remove the link';

const STRAY_RULES: readonly (readonly [RegExp, string])[] = [
  [/\.yml$/i, 'content files end in .yaml: rename this one'],
  [/^skills\//, 'a skill belongs in the folder of its domain: move it to skills/<domain>/'],
  [
    /^roles\//,
    'a role is a folder with role.yaml, and requirements/<domain>.yaml for each domain: move this file there',
  ],
  [/^guides\//, 'a guide is an .mdx file directly in guides/: move or rename this one'],
  [/^proposals\//, 'a proposal is named after its number, such as proposals/128.yaml: rename this one'],
];

/** Returns the places of content files, in the order given, and the stray files among them. */
export function findContentPlaces(files: readonly string[]): { places: ContentPlace[]; strays: StrayFile[] } {
  const places: ContentPlace[] = [];
  const strays: StrayFile[] = [];
  for (const file of files) {
    const place = placeOf(file);
    if (file.endsWith('/')) strays.push({ file: file.slice(0, -1), message: LINK_TO_FOLDER });
    else if (place) places.push(place);
    else if (LOOKS_LIKE_CONTENT.test(file)) strays.push(explainStray(file));
  }
  return { places, strays };
}

/** Returns the kind, id and folder of a path below the content directory, or undefined if it is not a content file. */
export function placeOf(file: string): ContentPlace | undefined {
  for (const { kind, pattern } of RULES) {
    const groups = pattern.exec(file)?.groups;
    if (groups) return { kind, id: groups['id'] ?? '', parent: groups['parent'] ?? '', file };
  }
  return undefined;
}

function explainStray(file: string): StrayFile {
  const place = placeOf(file.replace(/\.ya?ml$/i, '.yaml'));
  if (place) return { file, message: `content files end in .yaml: rename this one to ${place.file}`, place };
  const rule = STRAY_RULES.find(([pattern]) => pattern.test(file));
  return {
    file,
    message: rule?.[1] ?? 'content files do not belong in this folder: move this one, or remove it',
  };
}
