import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { AskingRow } from '../rows/import-row.ts';
import { nameKey } from '../texts/cell-text.ts';
import { Facts } from './facts.ts';
import type { ImportedLevel } from './framework.ts';
import { identify, type Identities, type Known } from './identities.ts';

interface KnownLevels {
  own: readonly Known[];
  ladder: readonly Known[];
}

interface CollectedLevels {
  levels: ImportedLevel[];
  hasOrder: boolean;
  idOf: Identities['idOf'];
}

const PREDECESSOR = 'previous level';

/** Returns the levels in the rows of one role, in the order of their numbers, or of their first rows if none has a number. */
export function collectLevels(
  roleName: string,
  rows: readonly AskingRow[],
  { own, ladder }: KnownLevels,
  faults: ImportFault[],
): CollectedLevels {
  const named = rows.map(({ asks, at }) => ({ ...asks.level, at }));
  const { idOf, nameOf } = identify('level', named, [...own, ...ladder], faults);
  const byId = Map.groupBy(rows, ({ asks }) => idOf(asks.level));
  const all = [...[...byId.keys()].map((id) => ({ id, name: nameOf(id) })), ...own];
  const found = [...byId].map(([id, ofLevel]) => collectLevel(id, roleName, ofLevel, all, faults));
  const hasOrder = found.some(({ order }) => order !== undefined);
  return { levels: hasOrder ? sortByOrder(found) : found.map(({ level }) => level), hasOrder, idOf };
}

/** Sorts levels by their numbers; one without a number stays after the level before it. */
function sortByOrder(found: readonly { level: ImportedLevel; order: string | undefined }[]): ImportedLevel[] {
  let last = -Infinity;
  const numbered = found.map(({ level, order }) => ({
    level,
    order: (last = order === undefined ? last : Number(order)),
  }));
  return numbered.toSorted((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map(({ level }) => level);
}

/** Collects the values of rows for one level; `all` are the levels that `level_after` may name. */
function collectLevel(
  id: string,
  roleName: string,
  rows: readonly AskingRow[],
  all: readonly Known[],
  faults: ImportFault[],
): { level: ImportedLevel; order: string | undefined } {
  const name = all.find((one) => one.id === id)?.name ?? id;
  const facts = new Facts(`the level "${name}" of the role "${roleName}"`, faults);
  const resolve = (written: string): string | undefined => findLevel(written, all)?.id;
  for (const { at, asks } of rows) {
    facts.add('short name', asks.levelShort, at);
    facts.add('place', asks.levelOrder === undefined ? undefined : String(asks.levelOrder), at);
    facts.add('title', asks.levelTitle, at);
    facts.add(PREDECESSOR, asks.levelAfter, at, (written) => resolve(written) ?? nameKey(written));
    facts.add('track', asks.levelTrack, at);
    facts.add('summary', asks.levelSummary, at);
  }
  const [first] = rows;
  if (first === undefined) throw new Error(`no row names the level ${name}`);
  const { at } = rows.find(({ asks }) => asks.levelAfter !== undefined) ?? first;
  const written = facts.get(PREDECESSOR);
  const after = written === undefined ? undefined : resolve(written);
  if (written !== undefined && after === undefined) {
    const hint = didYouMeanOneOf(written, [...new Set(all.map((one) => one.name))]);
    faults.push({ at, message: `level_after: the role "${roleName}" has no level "${written}"${hint}` });
  }
  const level = {
    ...{ id, name, at, after },
    short: facts.get('short name'),
    title: facts.get('title'),
    track: facts.get('track'),
    summary: facts.get('summary'),
  };
  return { level, order: facts.get('place') };
}

/** Finds a level by its id (as exports give it), a former id or its name. */
function findLevel(written: string, levels: readonly Known[]): Known | undefined {
  return (
    levels.find(({ id }) => id === written) ??
    levels.find(({ formerIds = [] }) => formerIds.includes(written)) ??
    levels.find(({ name }) => nameKey(name) === nameKey(written))
  );
}
