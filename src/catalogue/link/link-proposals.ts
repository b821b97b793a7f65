import type { Domain, Role, Skill } from '../catalogue.ts';
import type { EntryOf } from '../content-file.ts';
import { didYouMean } from '../suggest.ts';
import type { Linker } from './linker.ts';

interface ProposalContext {
  roles: readonly Role[];
  skillById: ReadonlyMap<string, Skill>;
  domainById: ReadonlyMap<string, Domain>;
}

/**
 * Reports what a proposal is about where there is no such thing. A proposal that is decided may tell of
 * what is gone, and any may use a former id.
 */
export function reportProposalReferences(
  linker: Linker,
  entries: readonly EntryOf<'proposal'>[],
  { roles, skillById, domainById }: ProposalContext,
): void {
  const levelsByRole = new Map(
    roles.flatMap(({ id, formerIds, levels }) =>
      [id, ...formerIds].map((name) => [name, levels.map((level) => level.id)] as const),
    ),
  );
  const skillIds = new Set([...skillById.values()].flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const known = new Set([...levelsByRole.keys(), ...skillIds, ...domainById.keys()]);
  const isBroken = (id: string): boolean =>
    linker.isBroken('role', id) || linker.isBroken('skill', id) || linker.isBroken('domain', id);

  for (const { file, value } of entries.filter((entry) => /^(?:open|review)$/.test(entry.value.state))) {
    value.about.forEach((reference, index) => {
      const [first = '', skill, level, ...rest] = reference.split('/');
      const path = ['about', index];
      if (skill === undefined) {
        if (known.has(first) || isBroken(first)) return;
        const message = `no role, skill or domain has the id "${first}"${didYouMean(first, known)}`;
        linker.problem(file, path, message);
      } else if (!isBroken(first) && !isBroken(skill)) {
        const isKnown =
          level !== undefined && levelsByRole.get(first)?.includes(level) && skillIds.has(skill);
        if (isKnown && rest.length === 0) return;
        const levels = levelsByRole.get(first);
        const hint =
          (levels ? '' : didYouMean(first, levelsByRole.keys())) ||
          (skillIds.has(skill) ? '' : didYouMean(skill, skillIds)) ||
          (levels?.includes(level ?? '') ? '' : didYouMean(level ?? '', levels ?? []));
        const message = `"${reference}" is no requirement: write role/skill/level, with ids that exist${hint}`;
        linker.problem(file, path, message);
      }
    });
  }
}
