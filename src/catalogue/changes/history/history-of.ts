import type { CatalogueDiff, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import type { History, HistoryEntry } from './history.ts';
import { narrowToRole, narrowToSkill } from '#catalogue/changes/diff/narrow-diff.ts';

/** What a role's readers need of the history, through all names that the role had; `id` is the one it has now. */
export function historyOfRole(history: History, id: string): History {
  return narrowHistory(history, id, ({ roles }) => roles, narrowToRole);
}

/** What a skill's readers need of the history, through all names that the skill had; `id` is the one it has now. */
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
