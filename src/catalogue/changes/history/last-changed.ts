import type {
  PartDiff,
  RequirementChange,
  RequirementState,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import type { History, HistoryCommit, HistoryEntry } from './history.ts';

/** The last change of a requirement and its commit. */
export interface LastChange {
  commit: HistoryCommit;
  change: RequirementChange;
}

/** Returns, by current id, the last change of each requirement that changed after its role was added. */
export function lastChanges({ entries }: History): ReadonlyMap<string, LastChange> {
  const names = new LaterNames();
  const lastById = new Map<string, LastChange>();
  /** Requirements without a last change. Their older changes are ignored. */
  const settled = new Set<string>();
  for (const entry of entries) {
    for (const change of entry.diff.requirements) {
      const { id } = change.after ?? change.before ?? { id: '' };
      const now = names.requirement(id);
      if (lastById.has(now) || settled.has(now)) continue;
      if (change.after && !cameWithRole(change.after, entry)) lastById.set(now, lastChangeOf(entry, change));
      else settled.add(now);
    }
    names.goBack(entry);
  }
  return lastById;
}

function cameWithRole({ role }: RequirementState, { diff }: HistoryEntry): boolean {
  return diff.roles.added.some(({ after }) => after?.id === role.id);
}

function lastChangeOf(entry: HistoryEntry, change: RequirementChange): LastChange {
  const { commit, day, time, title, author } = entry;
  return {
    commit: { commit, day, time, title, author },
    change,
  };
}

/** The current ids of roles, skills and levels by their earlier ids. */
class LaterNames {
  readonly #roles = new Map<string, string>();
  readonly #skills = new Map<string, string>();
  /** By the role's current id and the level's earlier id: `role/level`. */
  readonly #levels = new Map<string, string>();

  requirement(id: string): string {
    const [role = '', skill = '', level = ''] = id.split('/');
    const roleNow = this.#roles.get(role) ?? role;
    const levelNow = this.#levels.get(`${roleNow}/${level}`) ?? level;
    return `${roleNow}/${this.#skills.get(skill) ?? skill}/${levelNow}`;
  }

  /** Adds the renames of an entry; entries come newest first. */
  goBack({ diff: { roles, skills } }: HistoryEntry): void {
    for (const role of roles.changed) {
      learn(this.#roles, role);
      const roleNow = this.#roles.get(role.before?.id ?? '') ?? role.before?.id ?? '';
      for (const level of role.levels.changed) learn(this.#levels, level, `${roleNow}/`);
    }
    for (const skill of skills.changed) learn(this.#skills, skill);
  }
}

function learn(names: Map<string, string>, { before, after }: PartDiff, prefix = ''): void {
  if (before === undefined || after === undefined || before.id === after.id) return;
  names.set(`${prefix}${before.id}`, names.get(`${prefix}${after.id}`) ?? after.id);
}
