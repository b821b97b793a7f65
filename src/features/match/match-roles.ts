import { knowledgeFrom } from '#catalogue/assessment/estimates.ts';
import { matchRoles, type RoleMatch } from '#catalogue/assessment/match.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { answersIn } from '#catalogue/assessment/kept-answers.ts';
import { followAnswers } from '#catalogue/assessment/follow-answers.ts';
import { AnswerStore, ownKey, type KeptAnswers } from '#browser/answer-store.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';
import { watchStorage } from '#browser/stored-text.ts';
import { describeBest, describeUnrequired } from './describe-match.ts';
import { createMatchCard } from './match-card.ts';

/** Roles shown at once. */
const FIRST = 10;

/** Holds the reader's answers against every role, and shows those that fit best. */
class MatchRoles extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;
  /** Counts showings, so that a late answer does not overwrite a later one. */
  #turn = 0;
  #showsAll = false;

  connectedCallback(): void {
    const urls = createUrls(this.dataset['base'] ?? '/');
    const store = new AnswerStore(ownKey(urls.base));
    this.#parts = { urls, store, file: new FetchedFile<AsksData>(urls.asksJson), kept: store.read() };
    const { signal } = this.#abort;
    watchStorage((concerns) => store.isConcerned(concerns) && this.#readAgain(), signal);
    findPart(this, '.retry').addEventListener('click', () => void this.#show(), { signal });
    findPart(this, '.more').addEventListener('click', () => void this.#showMore(), { signal });
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #readAgain(): void {
    const parts = this.#use();
    parts.kept = parts.store.read();
    void this.#show();
  }

  async #showMore(): Promise<void> {
    this.#showsAll = true;
    await this.#show();
    this.querySelectorAll<HTMLElement>('.match h2 a')[FIRST]?.focus();
  }

  async #show(): Promise<void> {
    const turn = (this.#turn += 1);
    const { kept, file } = this.#use();
    const message = findPart(this, '.message');
    message.hidden = kept.message === undefined;
    message.textContent = kept.message ?? '';
    const retry = findPart(this, '.retry');
    // What every role asks is long, and tells nothing to a reader who has not answered.
    if (Object.keys(kept.answers).length === 0) {
      retry.hidden = true;
      this.#showUnanswered();
      return;
    }
    const data = await file.load().catch(() => undefined);
    if (turn !== this.#turn) return;
    retry.hidden = data !== undefined;
    if (data) this.#showMatches(data, kept);
    else this.#tell('What the roles ask could not be loaded. Check the connection and try again.');
  }

  #showMatches(data: AsksData, kept: KeptAnswers): void {
    const answers = answersIn(followAnswers(kept.answers, data.renames));
    const scaleIds = data.scale.map(({ id }) => id);
    const knowledge = knowledgeFrom(answers, data.roles, scaleIds);
    const sheet = { answers, knowledge, scaleIds, allowsNoOccasion: data.allowsNoOccasion };
    const matches = matchRoles(data.roles, sheet, data.share);
    const [best] = matches;
    if (!best || matches.every(({ answered }) => answered === 0)) {
      this.#showUnanswered();
      return;
    }
    findPart(this, '.unanswered').hidden = true;
    this.#tell(describeBest(best));
    const unrequired = describeUnrequired(data.roles, answers);
    findPart(this, '.unrequired').textContent = unrequired;
    findPart(this, '.unrequired').hidden = unrequired === '';
    this.#list(data, matches);
  }

  #showUnanswered(): void {
    findPart(this, '.unanswered').hidden = false;
    findPart(this, '.unrequired').hidden = true;
    this.#tell('There are no answers in this browser yet.');
    findPart(this, '.matches').replaceChildren();
    findPart(this, '.more').hidden = true;
  }

  #list(data: AsksData, matches: readonly RoleMatch[]): void {
    const shown = this.#showsAll ? matches : matches.slice(0, FIRST);
    const context = { root: this, data, urls: this.#use().urls, matches };
    findPart(this, '.matches').replaceChildren(...shown.map((match) => createMatchCard(context, match)));
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
  file: FetchedFile<AsksData>;
  kept: KeptAnswers;
}

customElements.define('match-roles', MatchRoles);
