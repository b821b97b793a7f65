import type {
  CatalogueDiff,
  RequirementChange,
  RequirementState,
  RoleDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { formatBullets, type Bullet } from './bullets.ts';
import { commentText } from './comment-text.ts';
import { concernedRoles, type ConcernedRole } from './concerned-roles.ts';
import { currentNames, type CurrentNames } from '#catalogue/changes/diff/current-names.ts';
import { shortName, shortNameHtml, strongName } from './short-name.ts';
import type { Entry, Fold, Section } from './fit-sections.ts';
import { formatMatrix } from './matrix-table.ts';
import { describeTally, tallyOf } from './tally.ts';
import { formatTextChange } from './text-change.ts';

/** So many changes of requirements are shown at once; more are folded. */
const MOST_OPEN = 20;

/** The requirements that changed, by role, domain and skill; those of a new or removed role as its matrix. */
export function requirementSection(diff: CatalogueDiff): Section {
  const current = currentNames(diff);
  const isOpen = diff.requirements.length <= MOST_OPEN;
  return {
    title: 'Requirements',
    folds: concernedRoles(diff)
      .filter(({ requirements }) => requirements.length > 0)
      .map((role) => roleFold(role, diff, current, isOpen)),
  };
}

function roleFold(role: ConcernedRole, diff: CatalogueDiff, current: CurrentNames, isOpen: boolean): Fold {
  const tally = describeTally(tallyOf(role.requirements));
  const added = diff.roles.added.find(({ after }) => after?.id === role.id);
  const removed = diff.roles.removed.find(({ before }) => before?.id === role.id);
  const whole = added ?? removed;
  return {
    title: `${shortName(role.name)}: ${tally}`,
    summary: `<b>${shortNameHtml(role.name)}</b>: ${tally}`,
    isOpen,
    entries: byDomain(role.requirements).flatMap((changes) =>
      whole ? matrixEntry(changes, whole) : skillEntries(changes, current),
    ),
  };
}

function byDomain(changes: readonly RequirementChange[]): RequirementChange[][] {
  return [...Map.groupBy(changes, (change) => stateOf(change)?.domain.id).values()];
}

function matrixEntry(changes: readonly RequirementChange[], { levels }: RoleDiff): Entry[] {
  const columns = [...levels.added, ...levels.removed].flatMap(({ before, after }) => after ?? before ?? []);
  const requirements = changes.flatMap((change) => stateOf(change) ?? []);
  const markdown = `${domainLine(changes)}\n\n${formatMatrix(columns, requirements)}`;
  return [{ markdown, changes: changes.length }];
}

/** One entry a skill; the name of the domain stands above the first. */
function skillEntries(changes: readonly RequirementChange[], current: CurrentNames): Entry[] {
  const bySkill = Map.groupBy(changes, (change) => {
    const skill = stateOf(change)?.skill;
    return skill && current.skill(skill).id;
  });
  return [...bySkill.values()].map((ofSkill, index) => {
    const [first] = ofSkill.flatMap((change) => stateOf(change) ?? []);
    const line = strongName(first ? current.skill(first.skill).name : '');
    const markdown = formatBullets([{ line, children: ofSkill.map(requirementBullet) }]);
    return {
      markdown: index === 0 ? `${domainLine(changes)}\n\n${markdown}` : markdown,
      changes: ofSkill.length,
    };
  });
}

function domainLine(changes: readonly RequirementChange[]): string {
  const [state] = changes.flatMap((change) => stateOf(change) ?? []);
  return `*${shortName(state?.domain.name ?? '')}*`;
}

function stateOf({ before, after }: RequirementChange): RequirementState | undefined {
  return after ?? before;
}

function requirementBullet(change: RequirementChange): Bullet {
  const { before, after } = change;
  return {
    line: `${strongName((after ?? before)?.level.name ?? '')}: ${describeChange(change)}`,
    quotes: before?.expects === after?.expects ? [] : formatTextChange(before?.expects, after?.expects),
  };
}

function describeChange({ before, after, direction }: RequirementChange): string {
  if (before === undefined) return after ? `added, ${describeState(after)}` : '';
  if (after === undefined) return `removed (was ${describeState(before)})`;
  const isSameDepth = direction === undefined;
  const names = [before, after].map(({ proficiency }) => commentText(proficiency.name));
  const parts = [
    ...(isSameDepth ? [] : [`${names.join(' → ')}${direction === 'other' ? '' : ` (${direction})`}`]),
    ...(before.mandatory === after.mandatory
      ? []
      : [after.mandatory ? '**now mandatory**' : '**no longer mandatory**']),
    ...(before.expects === after.expects ? [] : [describeTextChange(before, after)]),
  ];
  return isSameDepth ? `${parts.join('; ')} (${describeState(after)})` : parts.join('; ');
}

function describeState({ proficiency, mandatory }: RequirementState): string {
  return `${commentText(proficiency.name)}${mandatory ? ', mandatory' : ''}`;
}

function describeTextChange(before: RequirementState, after: RequirementState): string {
  if (before.expects === undefined) return 'text added';
  return after.expects === undefined ? 'text removed' : 'text changed';
}
