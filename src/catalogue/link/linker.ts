import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import { causeOf, type Path, type Problem, problemAt, problemAtKey } from '#catalogue/model/problem.ts';
import type { ContentRuleId } from '#catalogue/model/content-rules.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';
import { didYouMeanItem, presentId, type Named } from '#catalogue/text/meant-id.ts';
import { domainFile, familyFile, skillFile } from '#catalogue/model/content-paths.ts';

/** Collects problems while entries are linked, and records the ids of invalid files. */
export class Linker {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #broken: Set<string>;

  constructor(broken: readonly ContentPlace[]) {
    this.#broken = new Set(broken.map(({ kind, id }) => `${kind} ${id}`));
  }

  /** Whether all files are valid and no problem has been found so far. */
  get isSound(): boolean {
    return this.problems.length === 0 && this.#broken.size === 0;
  }

  /** Marks a file as invalid because it cannot be linked, for a reason that is reported separately. */
  markBroken({ kind, id }: Pick<ContentPlace, 'kind' | 'id'>): void {
    this.#broken.add(`${kind} ${id}`);
  }

  /** Returns whether a file of this kind and id exists but is invalid. References to it are not reported. */
  isBroken(kind: ContentPlace['kind'], id: string): boolean {
    return this.#broken.has(`${kind} ${id}`);
  }

  problem(file: string, path: Path, message: string): void {
    this.problems.push(problemAt(file, path, message));
  }

  problemAtKey(file: string, path: Path, message: string): void {
    this.problems.push(problemAtKey(file, path, message));
  }

  warn(rule: ContentRuleId, file: string, path: Path, message: string): void {
    this.warnings.push({ ...problemAt(file, path, message), rule });
  }

  warnAtKey(rule: ContentRuleId, file: string, path: Path, message: string): void {
    this.warnings.push({ ...problemAtKey(file, path, message), rule });
  }

  /** Returns the item with an id, or reports the reference if there is none. */
  resolve<T extends Named>(
    kind: keyof typeof PLACES,
    byId: ReadonlyMap<string, T>,
    id: string,
    where: ReferencePlace,
  ): T | undefined {
    const found = byId.get(id);
    if (found === undefined && !this.isBroken(kind, id)) {
      this.reportUnknown(kind, id, [...byId.values()], where, () => {
        const hint = didYouMeanItem(id, byId.values()) || `: correct it, or add ${PLACES[kind](id)}`;
        return `no ${kind} has the id "${id}"${hint}`;
      });
    }
    return found;
  }

  /** Reports an unknown id. The message gives the current id of a former one; else it is that of `explain()`. */
  reportUnknown(
    kind: IdKind,
    id: string,
    items: Iterable<Named>,
    where: ReferencePlace,
    explain: () => string,
  ): void {
    const message = explainFormer(kind, id, items, where) || explain();
    this.problems.push({ ...placeProblem(where, message), cause: causeOf(kind, id) });
  }
}

/** Builds a problem located at the key or at the value of a reference. */
export function placeProblem({ file, path, isKey }: ReferencePlace, message: string): Problem {
  return isKey === true ? problemAtKey(file, path, message) : problemAt(file, path, message);
}

function explainFormer(
  kind: IdKind,
  id: string,
  items: Iterable<Named>,
  { toPresent }: ReferencePlace,
): string {
  const present = presentId(id, items);
  if (present === undefined) return '';
  return `the ${kind} "${id}" is called "${present}" now: ${toPresent?.(present) ?? `write "${present}"`}`;
}

/** The path of the file to add for a missing id, by kind. */
const PLACES = {
  family: familyFile,
  domain: domainFile,
  skill: (id: string) => skillFile('<domain>', id),
} as const;

/** The place of a reference to an id. */
export interface ReferencePlace {
  file: string;
  path: Path;
  isKey?: boolean;
  /** Returns advice for a former id, given the current one. The default advice is to write the current id. */
  toPresent?: (id: string) => string;
}

/** Returns the repeated keys, each with all its positions but the first. Ignores undefined. */
export function findRepeats<Key extends string | number>(
  keys: readonly (Key | undefined)[],
): Map<Key, number[]> {
  const seen = new Set<Key>();
  const repeats = new Map<Key, number[]>();
  keys.forEach((key, index) => {
    if (key === undefined) return;
    if (seen.has(key)) repeats.set(key, [...(repeats.get(key) ?? []), index]);
    seen.add(key);
  });
  return repeats;
}
