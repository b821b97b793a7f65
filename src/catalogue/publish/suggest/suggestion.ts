import type { MarkedPiece } from './match-words.ts';

export type SuggestionKind =
  'role' | 'level' | 'skill' | 'domain' | 'tool' | 'requirement' | 'action' | 'search';

/** A place that a reader may mean. */
export interface Suggestion {
  kind: SuggestionKind;
  title: string;
  /** Shown after the title: `ML & AI Engineering`. */
  note?: string | undefined;
  /** Shown at the end of the line: `56 skills`. */
  aside?: string | undefined;
  /** Root-relative, with the base path. */
  path: string;
  /** The class of a family's hue. */
  hue?: string | undefined;
  tile?: SuggestedTile | undefined;
  /** The text of a requirement around what was found. */
  text?: MarkedPiece[] | undefined;
}

export interface SuggestedTile {
  letter: string;
  /** The name of its proficiency; undefined without one. */
  name?: string | undefined;
  /** From 1 to 7; undefined without a proficiency. */
  tone?: number | undefined;
  mandatory: boolean;
}

/** Suggestions of one kind, the best of those that fit. */
export interface SuggestionGroup {
  kind: SuggestionKind;
  suggestions: Suggestion[];
  /** How many fit. */
  count: number;
}

/** How many suggestions a group shows. */
export const MOST_SUGGESTED = 3;
