import { answeredRoles, type AnswerableRole, type RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { AnswerStore, ownKey } from './answer-store.ts';
import { watchStorage } from './stored-text.ts';

/** The roles for which this browser keeps answers of the reader's own. */
export class BegunRoles<Role extends AnswerableRole> {
  readonly #store: AnswerStore;
  readonly #roles: readonly Role[];

  /** `base` is the site's base path. */
  constructor(base: string, { roles, renames }: { roles: readonly Role[]; renames: Renames }) {
    this.#store = new AnswerStore(ownKey(base), { renames });
    this.#roles = roles;
  }

  /** Returns the roles that have answers, the one answered last first. */
  read(): (Role & RoleProgress)[] {
    return answeredRoles(this.#store.read().answers, this.#roles);
  }

  /** Calls back when another tab has changed answers, or the browser shows this page again as it was. */
  watch(onChange: () => void): void {
    const { signal } = new AbortController();
    watchStorage((concerns) => this.#store.isConcerned(concerns) && onChange(), signal);
  }
}
