import type { MarkedPiece } from './match-words.ts';

export type SuggestionKind =
  'role' | 'level' | 'skill' | 'domain' | 'tool' | 'requirement' | 'action' | 'search';

export interface Suggestion {
  kind: SuggestionKind;
  title: string;
  /** Shown after the title: `ML & AI Engineering`. */
  note?: string | undefined;
  /** Shown at the end of the line: `56 skills`. */
  aside?: string | undefined;
  /** Root-relative, with the base path. */
  path: string;
  /** The CSS class of its family's hue. */
  hue?: string | undefined;
  tile?: SuggestedTile | undefined;
  /** An excerpt of the requirement's text around the match. */
  text?: MarkedPiece[] | undefined;
}

export interface SuggestedTile {
  letter: string;
  /** The name of its proficiency, if it has one. */
  name?: string | undefined;
  /** 1 to 7; undefined if it has no proficiency. */
  tone?: number | undefined;
  mandatory: boolean;
}

export interface SuggestionGroup {
  kind: SuggestionKind;
  suggestions: Suggestion[];
  /** The number of all matches. */
  count: number;
}

/** The maximum number of suggestions in a group. */
export const MOST_SUGGESTED = 3;
