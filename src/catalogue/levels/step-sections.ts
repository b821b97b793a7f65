import { levelStep, type RequirementStep } from './level-steps.ts';
import type { Domain, Level, MatrixRow, Proficiency, Requirement, Role } from '#catalogue/model/catalogue.ts';
import { domainAnchor } from '#catalogue/publish/urls.ts';

/** A skill with a requirement at a level, below it, or both. */
export interface StepChange {
  row: MatrixRow;
  /** The requirement at the nearest lower level. */
  before?: Requirement | undefined;
  after?: Requirement | undefined;
}

export interface StepDomain {
  /** The URL fragment of its part of the page. */
  anchor: string;
  domain: Domain;
  changes: StepChange[];
}

/** A kind of change. `mandatory` and `asked` occur only at the lowest level. */
type StepKind =
  'newly-mandatory' | 'new' | 'deeper' | 'raised' | 'no-longer-asked' | 'stays' | 'mandatory' | 'asked';

/** The changes of one kind, as a page shows them. */
export interface StepSection {
  /** Also the URL fragment of its part of the page. */
  id: StepKind;
  name: string;
  /** The words that follow a count: `goes deeper`, `go deeper`. */
  counted: [one: string, several: string];
  /** Whether the texts are shown before a reader opens a domain. */
  isOpen: boolean;
  count: number;
  /** In the order of the matrix. */
  domains: StepDomain[];
}

/** The kinds that readers look for first. */
const OPEN: readonly StepKind[] = ['newly-mandatory', 'new', 'mandatory'];

/** Lists the changes at a level by kind and domain: mandatory ones first, unchanged ones last. `scale` is lowest first. */
export function stepSections(role: Role, level: Level, scale: readonly Proficiency[]): StepSection[] {
  const { newlyMandatory, deeper, raised, added, kept, dropped } = levelStep(role, level, scale);
  const gone = dropped.map((before) => ({ row: before.row, before }));
  const lists: [StepKind, StepChange[]][] =
    level.below === undefined
      ? [
          ['mandatory', changesOf(newlyMandatory)],
          ['asked', changesOf(added)],
        ]
      : [
          ['newly-mandatory', changesOf(newlyMandatory)],
          ['new', changesOf(added)],
          ['deeper', changesOf(deeper)],
          ['raised', changesOf(raised)],
          ['no-longer-asked', gone],
          ['stays', changesOf(kept)],
        ];
  const shown = lists.filter(([, changes]) => changes.length > 0);
  const kinds = shown.map(([id]) => id);
  return shown.map(([id, changes]) => ({
    id,
    ...wordsFor(id, kinds, raised),
    isOpen: isOpen(id, kinds),
    count: changes.length,
    domains: domainsOf(id, role, changes),
  }));
}

function changesOf(steps: readonly RequirementStep[]): StepChange[] {
  return steps.map(({ requirement, below }) => ({
    row: requirement.row,
    before: below,
    after: requirement,
  }));
}

/** Opens the kinds that readers look for first. If there are none, opens the first kind, unless nothing changes in it. */
function isOpen(id: StepKind, kinds: readonly StepKind[]): boolean {
  if (kinds.some((kind) => OPEN.includes(kind))) return OPEN.includes(id);
  return id === kinds[0] && id !== 'stays';
}

function domainsOf(id: StepKind, role: Role, changes: readonly StepChange[]): StepDomain[] {
  const changesByDomain = Map.groupBy(changes, ({ row }) => row.skill.domain);
  return role.matrix.flatMap(({ domain }) => {
    const ofDomain = changesByDomain.get(domain);
    return ofDomain ? [{ anchor: `${id}.${domainAnchor(domain.id)}`, domain, changes: ofDomain }] : [];
  });
}

function wordsFor(
  id: StepKind,
  kinds: readonly StepKind[],
  raised: readonly RequirementStep[],
): Pick<StepSection, 'name' | 'counted'> {
  switch (id) {
    case 'newly-mandatory':
      return { name: 'Mandatory from here on', counted: ['becomes mandatory', 'become mandatory'] };
    case 'mandatory':
      return { name: 'Mandatory', counted: ['is mandatory', 'are mandatory'] };
    case 'asked':
      return kinds.includes('mandatory')
        ? { name: 'Optional', counted: ['is optional', 'are optional'] }
        : { name: 'Required', counted: ['is required', 'are required'] };
    case 'new':
      return { name: 'New', counted: ['is new', 'are new'] };
    case 'deeper':
      return { name: 'Goes deeper', counted: ['goes deeper', 'go deeper'] };
    case 'raised':
      return wordsForRaised(raised);
    case 'no-longer-asked':
      return { name: 'No longer required', counted: ['is no longer required', 'are no longer required'] };
    case 'stays':
      return { name: 'Stays the same', counted: ['stays the same', 'stay the same'] };
  }
}

/** A new text usually requires more, so "changed" is added only if a proficiency falls, appears or disappears. */
function wordsForRaised(raised: readonly RequirementStep[]): Pick<StepSection, 'name' | 'counted'> {
  const isLess = raised.some(({ requirement, below }) => requirement.proficiency !== below?.proficiency);
  return isLess
    ? { name: 'Raised or changed', counted: ['is raised or changed', 'are raised or changed'] }
    : { name: 'Raised', counted: ['is raised', 'are raised'] };
}
