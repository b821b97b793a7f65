import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';

/** A commit that touched the content, in the words of whoever made it. */
export interface HistoryCommit {
  /** The whole hash. */
  commit: string;
  /** The day on which it was made, such as `2026-11-22`. */
  day: string;
  /** The moment at which it was made, in UTC, as ISO 8601 writes it. */
  time: string;
  /** Its subject on one line. Anybody may have written it, so it is only ever shown as text. */
  title: string;
  /** The name of its author, to be trusted as little as its title. */
  author: string;
}

/** A commit, and what it changed in the catalogue since the last commit whose content had no problems. */
export interface HistoryEntry extends HistoryCommit {
  diff: CatalogueDiff;
}

/** The changes of the catalogue that are known. */
export interface History {
  /** The commits that changed something, newest first. */
  entries: HistoryEntry[];
  /** The first commit that held a catalogue, with which the history begins; undefined where none is known. */
  start?: HistoryCommit | undefined;
  /** Whether there are older commits that are not known here, as in a clone of only a part of the history. */
  isPartial: boolean;
}

/** The history where nothing is known of it. */
export const unknownHistory: History = { entries: [], isPartial: false };
