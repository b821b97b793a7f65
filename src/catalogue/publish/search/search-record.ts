/** What a result can be. */
export type SearchKind = 'Role' | 'Level' | 'Skill' | 'Domain' | 'Guide' | 'Tool' | 'Requirement';

/** A part of a record that the search can point to. */
export interface RecordPart {
  /** The fragment that leads to it, where it has a place of its own. */
  anchor?: string;
  heading?: string;
  text: string;
}

/** One result of the search: a page, or a part of a role's matrix. */
export interface SearchRecord {
  /** Root-relative, with the base path. */
  url: string;
  title: string;
  kind: SearchKind;
  family: string[];
  /** The names of the domains that it belongs to, or asks for. */
  domains: string[];
  /** The name and its aliases, or the names of what it holds; they weigh most. */
  names: string[];
  /** Queries that it answers before anything else: its names, and its id. */
  wholeNames: string[];
  /** What stands under the title in a result. */
  note?: string | undefined;
  parts: RecordPart[];
}

/** A guide as the search reads it. */
export interface GuideText {
  id: string;
  title: string;
  summary?: string | undefined;
  text: string;
}
