export type SearchKind = 'Role' | 'Level' | 'Skill' | 'Domain' | 'Guide' | 'Tool' | 'Requirement';

export interface RecordPart {
  /** Its URL fragment, if it has one. */
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
  /** The names of its domain, or of the domains that it requires. */
  domains: string[];
  /** The name and its aliases, or the names of the skills of a row. They have the greatest weight. */
  names: string[];
  /** Queries for which it is the first result: its names and its id. */
  wholeNames: string[];
  /** The text under the title of a result. */
  note?: string | undefined;
  parts: RecordPart[];
}

export interface GuideText {
  id: string;
  title: string;
  summary?: string | undefined;
  text: string;
}
