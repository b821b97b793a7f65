import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { CsvRow } from '../rows/csv-row.ts';
import { Facts } from './facts.ts';
import type { ImportedLevel } from './framework.ts';
import { identify, type Identities, type Known } from './identities.ts';

/** The levels that a role's rows may name. */
interface KnownLevels {
  /** Those that the role has already. */
  own: readonly Known[];
  /** Those that it could take from the ladder. */
  ladder: readonly Known[];
}

const PREDECESSOR = 'level before';

/** The levels that the rows of a role name, in the order of their first mention, with what the rows say of each. */
export function collectLevels(
  roleName: string,
  rows: readonly CsvRow[],
  { own, ladder }: KnownLevels,
  faults: ImportFault[],
): { levels: ImportedLevel[]; idOf: Identities['idOf'] } {
  const named = rows.map(({ level, line }) => ({ ...level, line }));
  const { idOf, nameOf } = identify('level', named, [...own, ...ladder], faults);
  const byId = Map.groupBy(rows, ({ level }) => idOf(level));
  const all = [...[...byId.keys()].map((id) => ({ id, name: nameOf(id) })), ...own];
  const resolve = (written: string): string | undefined => findLevel(written, all)?.id;
  const levels = [...byId].map(([id, ofLevel]): ImportedLevel => {
    const thing = `the level "${nameOf(id)}" of the role "${roleName}"`;
    const facts = new Facts(thing, faults);
    for (const { line, levelTitle, levelAfter, levelTrack, levelSummary } of ofLevel) {
      facts.add('title', levelTitle, line);
      facts.add(PREDECESSOR, levelAfter, line, (written) => resolve(written) ?? nameKey(written));
      facts.add('track', levelTrack, line);
      facts.add('summary', levelSummary, line);
    }
    const written = facts.get(PREDECESSOR);
    const after = written === undefined ? undefined : resolve(written);
    const line = ofLevel.find(({ levelAfter }) => levelAfter !== undefined)?.line ?? ofLevel[0]?.line ?? 1;
    if (written !== undefined && after === undefined) {
      const hint = didYouMeanOneOf(written, [...new Set(all.map(({ name }) => name))]);
      faults.push({ line, message: `level_after: the role "${roleName}" has no level "${written}"${hint}` });
    }
    return {
      id,
      name: nameOf(id),
      line,
      title: facts.get('title'),
      after,
      track: facts.get('track'),
      summary: facts.get('summary'),
    };
  });
  return { levels, idOf };
}

/** The level of an id, which an export writes, else of a name. */
function findLevel(written: string, levels: readonly Known[]): Known | undefined {
  return (
    levels.find(({ id }) => id === written) ??
    levels.find(({ formerIds = [] }) => formerIds.includes(written)) ??
    levels.find(({ name }) => nameKey(name) === nameKey(written))
  );
}
