import { nameLines } from './name-lines.ts';
import type { ImportFault } from './import-fault.ts';

/** Joins faults with the same file and message into one at their first line, which names some lines and counts the rest. */
export function groupFaults(faults: readonly ImportFault[]): ImportFault[] {
  const groups = Map.groupBy(faults, ({ at, message }) => `${at.file}\n${message}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const lines = [...new Set(group.map(({ at }) => at.line))];
    return lines.length === 1 ? [first] : [{ ...first, message: `${first.message} (${nameLines(lines)})` }];
  });
}
