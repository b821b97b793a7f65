import type { CatalogueDiff, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import type { History, HistoryEntry } from './history.ts';
import { narrowToRole, narrowToSkill } from '#catalogue/changes/diff/narrow-diff.ts';

/** Narrows a history to a role, given by its current id, following its former ids. */
export function historyOfRole(history: History, id: string): History {
  return narrowHistory(history, id, ({ roles }) => roles, narrowToRole);
}

/** Narrows a history to a skill, given by its current id, following its former ids. */
export function historyOfSkill(history: History, id: string): History {
  return narrowHistory(history, id, ({ skills }) => skills, narrowToSkill);
}

function narrowHistory(
  history: History,
  id: string,
  partsOf: (diff: CatalogueDiff) => PartsDiff,
  narrow: (diff: CatalogueDiff, id: string) => CatalogueDiff,
): History {
  const entries: HistoryEntry[] = [];
  let idThen = id;
  for (const entry of history.entries) {
    const diff = narrow(entry.diff, idThen);
    if (!isEmptyDiff(diff)) entries.push({ ...entry, diff });
    const renamed = partsOf(entry.diff).changed.find(({ after }) => after?.id === idThen);
    idThen = renamed?.before?.id ?? idThen;
  }
  return { ...history, entries };
}
