import type { Answers } from '#catalogue/assessment/answers.ts';
import { isAnswered } from '#catalogue/assessment/assess.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept/kept-answers.ts';
import { matchRoles, type RoleMatch } from '#catalogue/assessment/match.ts';
import { sheetForRoles } from '#catalogue/assessment/taken-answers.ts';
import type { MatchData } from '#catalogue/publish/data/match-data.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { AnswerStore, ownKey, type KeptAnswers } from '#browser/answer-store.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';
import { aimsKey, RoleAims } from '#browser/role-aims.ts';
import { levelsWorkedAs } from '#catalogue/assessment/kept/aims.ts';
import { watchStorage } from '#browser/stored-text.ts';
import { idsOfAnsweredRoles, describeAnswers, describeUnrequired } from './describe-match.ts';
import { createMatchRow } from './match-row.ts';

/** The number of roles shown at first. */
const FIRST = 15;

/** Compares the reader's answers with every role, and shows the nearest roles first. */
class MatchRoles extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;
  /** The number of the latest update, to discard late results of earlier ones. */
  #turn = 0;
  #showsAll = false;

  connectedCallback(): void {
    const urls = createUrls(this.dataset['base'] ?? '/');
    const store = new AnswerStore(ownKey(urls.base));
    this.#parts = {
      urls,
      store,
      aims: new RoleAims(aimsKey(urls.base)),
      file: new FetchedFile(urls.asksJson, (value) => this.#parse(value)),
      kept: store.read(),
    };
    const { aims } = this.#parts;
    const { signal } = this.#abort;
    watchStorage((text) => (store.isConcerned(text) || aims.isConcerned(text)) && this.#readAgain(), signal);
    findPart(this, '.retry').addEventListener('click', () => void this.#show(), { signal });
    findPart(this, '.more').addEventListener('click', () => void this.#showMore(), { signal });
    findPart(this, 'form').addEventListener('submit', (event) => this.#assess(event), { signal });
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Adds the families, which are on the page, to the requirements. */
  async #parse(asks: unknown): Promise<MatchData> {
    const { parseMatchData } = await import('#catalogue/publish/data/match-data.ts');
    return parseMatchData(asks, findPart(this, 'script').textContent);
  }

  #readAgain(): void {
    const parts = this.#use();
    parts.kept = parts.store.read();
    void this.#show();
  }

  #assess(event: Event): void {
    event.preventDefault();
    const role = this.querySelector<HTMLSelectElement>('form select')?.value ?? '';
    location.assign(this.#use().urls.calculator(role));
  }

  async #showMore(): Promise<void> {
    this.#showsAll = true;
    await this.#show();
    this.querySelectorAll<HTMLElement>('.match summary')[FIRST]?.focus();
  }

  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const { kept, file, aims } = this.#use();
    const message = findPart(this, '.message');
    message.hidden = kept.message === undefined;
    message.textContent = kept.message ?? '';
    const retry = findPart(this, '.retry');
    // The file with the requirements of all roles is large, and useless to a reader without answers.
    if (Object.keys(kept.answers).length === 0 && Object.keys(levelsWorkedAs(aims.all())).length === 0) {
      retry.hidden = true;
      this.#showUnanswered();
      return;
    }
    const data = await file.load().catch(() => undefined);
    if (turn !== this.#turn) return;
    retry.hidden = data !== undefined;
    if (data) this.#showMatches(data, answersIn(followAnswers(kept.answers, data.renames)));
    else this.#tell('The requirements of the roles could not be loaded. Check the connection and try again.');
  }

  #showMatches(data: MatchData, answers: Answers): void {
    const { roles, scale, renames, allowsNoOccasion } = data;
    const as = levelsWorkedAs(new RoleAims(aimsKey(this.#use().urls.base), { renames }).all());
    const scaleIds = scale.map(({ id }) => id);
    const matches = matchRoles(
      roles,
      sheetForRoles(roles, { answers, as, scaleIds, allowsNoOccasion }),
      data.share,
    );
    if (!matches.some(({ assessed }) => assessed.rows.some(isAnswered))) {
      this.#showUnanswered();
      return;
    }
    const answered = idsOfAnsweredRoles(answers, as).flatMap(
      (id) => roles.find((role) => role.id === id) ?? [],
    );
    findPart(this, '.unanswered').hidden = true;
    findPart(this, '.results').hidden = false;
    this.#tell(
      describeAnswers(
        answers,
        answered.map(({ name }) => name),
        matches.length,
      ),
    );
    const unrequired = describeUnrequired(roles, answers);
    findPart(this, '.unrequired').textContent = unrequired;
    findPart(this, '.unrequired').hidden = unrequired === '';
    this.#list(data, matches, answered[0]?.id);
  }

  #showUnanswered(): void {
    findPart(this, '.unanswered').hidden = false;
    findPart(this, '.results').hidden = true;
    this.#tell(
      'Rate yourself on the skills of one role, and your answers are compared with every other role.',
    );
    findPart(this, '.matches').replaceChildren();
  }

  #list(data: MatchData, matches: readonly RoleMatch[], ownRole: string | undefined): void {
    const { urls } = this.#use();
    const shown = this.#showsAll ? matches : matches.slice(0, FIRST);
    const own = matches.find(({ assessed }) => assessed.role.id === ownRole);
    const context = { root: this, data, urls, own };
    findPart(this, '.matches').replaceChildren(...shown.map((match) => createMatchRow(context, match)));
    const isEstimated = matches.some(({ met }) => met.some(({ claim }) => claim.estimate !== undefined));
    findPart(this, '.legend .by-estimate').hidden = !isEstimated;
    const more = findPart(this, '.more');
    more.hidden = shown.length === matches.length;
    more.textContent = `Show all ${String(matches.length)} roles`;
  }

  #tell(text: string): void {
    const status = findPart(this, '.summary');
    if (status.textContent !== text) status.textContent = text;
  }

  #use(): Parts {
    if (!this.#parts) throw new Error('the match is not connected');
    return this.#parts;
  }
}

interface Parts {
  urls: Urls;
  store: AnswerStore;
  aims: RoleAims;
  file: FetchedFile<MatchData>;
  kept: KeptAnswers;
}

customElements.define('match-roles', MatchRoles);
