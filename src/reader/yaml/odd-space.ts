import { normalizeInvisible } from '#catalogue/text/characters.ts';
import type { YamlFault } from './yaml-fault.ts';

/** Matches an odd space in a place that needs an ordinary one: in an indent, or after a dash or a field's colon. */
const ODD_SPACE =
  /^(?: *(?:- *)*|(?<field> *(?:- +)*["']?[\w-]+["']?:))(?=(?<space>[\u00a0\u2007\u200b\u202f\u2060\u3000\ufeff]))/;

/** The number of lines to search, from the line of the fault upward. */
const REACH = 3;

/** Finds the nearest odd space on the line of a fault or the two above, or returns undefined. */
export function findOddSpace(source: string, offset: number): YamlFault | undefined {
  let start = source.lastIndexOf('\n', offset - 1) + 1;
  for (let count = 0; count < REACH; count += 1) {
    const end = source.indexOf('\n', start);
    const found = explainLine(source.slice(start, end === -1 ? undefined : end));
    if (found) return { ...found, offset: start + found.offset };
    if (start === 0) return undefined;
    start = source.lastIndexOf('\n', start - 2) + 1;
  }
  return undefined;
}

/** Finds the first field name with an odd space, which YAML reads as a letter, or returns undefined. */
export function findOddField(source: string, value: unknown): YamlFault | undefined {
  const name = oddNameIn(value);
  if (name === undefined) return undefined;
  const at = source.indexOf(name);
  return at === -1 ? undefined : findOddSpace(source, at);
}

function explainLine(line: string): YamlFault | undefined {
  const found = ODD_SPACE.exec(line);
  if (!found) return undefined;
  const [before] = found;
  const { field, space = '' } = found.groups ?? {};
  const name = normalizeInvisible(space).found[0] ?? 'an ideographic space';
  const message =
    field === undefined && !before.includes('-')
      ? `${name} indents this line: use ordinary spaces`
      : `${name} follows the ${field === undefined ? 'dash' : 'colon'}: use an ordinary space`;
  return { offset: before.length, message };
}

function oddNameIn(value: unknown, seen = new Set<object>()): string | undefined {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [name, item] of Object.entries(value)) {
    if (explainLine(name)) return name;
    const below = oddNameIn(item, seen);
    if (below !== undefined) return below;
  }
  return undefined;
}
