import { answeredRoles, type AnswerableRole, type RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { AnswerStore, ownKey } from './answer-store.ts';
import { watchStorage } from './stored-text.ts';

/** The roles with stored answers of the reader's own. */
export class BegunRoles<Role extends AnswerableRole> {
  readonly #store: AnswerStore;
  readonly #roles: readonly Role[];

  constructor(base: string, { roles, renames }: { roles: readonly Role[]; renames: Renames }) {
    this.#store = new AnswerStore(ownKey(base), { renames });
    this.#roles = roles;
  }

  /** Returns the roles with answers, the most recently answered first. */
  read(): (Role & RoleProgress)[] {
    return answeredRoles(this.#store.read().answers, this.#roles);
  }

  /** Calls back when another tab changes answers or the browser restores this page. */
  watch(onChange: () => void): void {
    const { signal } = new AbortController();
    watchStorage((concerns) => this.#store.isConcerned(concerns) && onChange(), signal);
  }
}
