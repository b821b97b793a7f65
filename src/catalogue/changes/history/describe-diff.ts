import type {
  CatalogueDiff,
  PartDiff,
  PartsDiff,
  RequirementChange,
  RoleDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { currentNames } from '#catalogue/changes/diff/current-names.ts';
import { describeTally, tallyOf } from '#catalogue/changes/markdown/tally.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import type { ChangeLine } from './change-line.ts';
import { fieldLines } from './field-lines.ts';
import type { LinkTargets } from './link-targets.ts';
import { describePart, partLines, skillLines } from './part-lines.ts';
import { requirementLines } from './requirement-lines.ts';

/** A role, what became of it, and of its requirements. */
interface ChangedRole {
  id: string;
  name: string;
  part?: RoleDiff | undefined;
  requirements: RequirementChange[];
}

/** What changed: a line for each role, one for the skills, and those of what all share, with the details below each. */
export function describeDiff(diff: CatalogueDiff, targets: LinkTargets): ChangeLine[] {
  return [
    ...changedRoles(diff).map((role) => roleLine(role, targets)),
    ...partsLine('Skills', diff.skills, skillLines(diff.skills, targets.skill)),
    ...partsLine('Families', diff.families, partLines(diff.families)),
    ...partsLine('Domains', diff.domains, partLines(diff.domains)),
    ...partsLine('Ladder', diff.ladder, partLines(diff.ladder)),
    ...partsLine('Scale', diff.scale, partLines(diff.scale)),
    ...siteLine(diff),
  ];
}

/** The numbers of the catalogue that are others now: `57 skills (+1) and 283 requirements (−2)`; empty where none is. */
export function describeCounts({ counts: { before, after } }: CatalogueDiff): string {
  const counted = [
    ['roles', 'role', 'roles'],
    ['families', 'family', 'families'],
    ['domains', 'domain', 'domains'],
    ['skills', 'skill', 'skills'],
    ['requirements', 'requirement', 'requirements'],
    ['mandatory', 'mandatory requirement', 'mandatory requirements'],
  ] as const;
  return joinWords(
    counted
      .filter(([key]) => before[key] !== after[key])
      .map(
        ([key, one, many]) => `${countOf(after[key], one, many)} (${formatStep(after[key] - before[key])})`,
      ),
  );
}

function formatStep(step: number): string {
  return step > 0 ? `+${formatNumber(step)}` : `−${formatNumber(-step)}`;
}

/** Every role that changed or has requirements that did, in the order of the diff, under the name that it has later. */
function changedRoles(diff: CatalogueDiff): ChangedRole[] {
  const current = currentNames(diff);
  const roles = new Map<string, ChangedRole>();
  const roleOf = ({ id, name }: { id: string; name: string }): ChangedRole => {
    const role = roles.get(id) ?? { id, name, requirements: [] };
    roles.set(id, role);
    return role;
  };
  for (const part of [...diff.roles.added, ...diff.roles.removed, ...diff.roles.changed]) {
    const reference = part.after ?? part.before;
    if (reference) roleOf(reference).part = part;
  }
  for (const change of diff.requirements) {
    const state = change.after ?? change.before;
    if (state) roleOf(current.role(state.role)).requirements.push(change);
  }
  return [...roles.values()];
}

/** A role that was added or removed as a whole is counted only: its own page has what it asks for. */
function roleLine({ id, name, part, requirements }: ChangedRole, targets: LinkTargets): ChangeLine {
  const isWhole = part !== undefined && (part.before === undefined || part.after === undefined);
  const facts = part && !isWhole ? part : undefined;
  const says = [
    part ? describePart(part) : '',
    describeTally(tallyOf(requirements)),
    facts ? describeFacts(facts) : '',
  ];
  return {
    name,
    path: targets.role(id),
    says: says.filter((words) => words !== '').join('; '),
    lines: isWhole
      ? []
      : [
          ...(facts ? [...fieldLines(facts.fields), ...partLines(facts.levels)] : []),
          ...requirementLines(requirements, targets.requirement),
        ],
  };
}

/** How much of a role changed besides its requirements: `1 field changed, 2 levels changed`. */
function describeFacts({ fields, levels: { added, removed, changed, order } }: RoleDiff): string {
  const levels = added.length + removed.length + changed.length;
  return [
    ...(fields.length > 0 ? [`${countOf(fields.length, 'field')} changed`] : []),
    ...(levels > 0 ? [`${countOf(levels, 'level')} changed`] : []),
    ...(order ? ['another order of levels'] : []),
  ].join(', ');
}

function partsLine(name: string, parts: PartsDiff<PartDiff>, lines: ChangeLine[]): ChangeLine[] {
  if (lines.length === 0) return [];
  const counts = (['added', 'removed', 'changed'] as const).filter((kind) => parts[kind].length > 0);
  const says = counts.map((kind) => `${formatNumber(parts[kind].length)} ${kind}`);
  return [{ name, says: says.join(', ') || 'another order', lines }];
}

function siteLine({ site }: CatalogueDiff): ChangeLine[] {
  if (site.length === 0) return [];
  return [{ name: 'Site', says: countOf(site.length, 'field'), lines: fieldLines(site) }];
}
