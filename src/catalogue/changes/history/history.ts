import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';

/** A commit that touched the content. */
export interface HistoryCommit {
  commit: string;
  /** A day such as `2026-11-22`. */
  day: string;
  /** The instant of the commit, ISO in UTC. */
  time: string;
  /** Its subject on one line. It may come from anybody, so it must be escaped. */
  title: string;
  author: string;
}

/** A commit and its changes since the previous commit whose content had no problems. */
export interface HistoryEntry extends HistoryCommit {
  diff: CatalogueDiff;
}

/** The known changes of the catalogue. */
export interface History {
  /** The commits that changed the catalogue, newest first. */
  entries: HistoryEntry[];
  /** The first known commit with a catalogue, if there is one. */
  start?: HistoryCommit | undefined;
  /** Whether older commits are unavailable, as in a shallow clone. */
  isPartial: boolean;
}

/** The history of content outside a Git repository. */
export const unknownHistory: History = { entries: [], isPartial: false };
