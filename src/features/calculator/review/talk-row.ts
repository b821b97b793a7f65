import { findPart } from '#browser/find-part.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { STANCES } from '#catalogue/assessment/answers.ts';
import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { WORDS_OF_CLAIM, stepName } from '#catalogue/assessment/claim-words.ts';
import type { ReviewedRow } from '#catalogue/assessment/talk/review.ts';
import { pairWords, sideLabel, type Side } from './review-words.ts';
import { drawRatings, layOutRatings, levelToShow } from './two-ratings.ts';

/** Data that all rows of a review share. */
export interface TalkFrame {
  /** The element with the template. */
  root: HTMLElement;
  own: Side;
  other: Side;
  /** The index of the level aimed at, or -1. */
  aim: number;
  hasNone: boolean;
  allowsNoOccasion: boolean;
  /** Returns the note of a side on a skill, by its id. */
  noteOf: (side: 'own' | 'other', skill: string) => string;
  /** Returns the bar of a step, by the ids of its skill and lowest level. */
  barOf: (skill: string, level: string) => Node | undefined;
}

/** Creates the item of a row: its picture, both notes, and fields for the reader. */
export function createTalkRow(frame: TalkFrame, row: ReviewedRow): HTMLElement {
  const { aim } = frame;
  const item = cloneTemplate(frame.root, '[data-pair]');
  const { skill, role } = row.own;
  item.dataset['skill'] = skill.id;
  findPart(item, '[data-skill-name]').textContent = skill.name;
  const mandatory = findPart(item, '[data-mandatory]');
  mandatory.hidden = !row.isMandatory;
  mandatory.textContent = `mandatory at ${role.levels[aim]?.name ?? ''}`;
  for (const side of ['own', 'other'] as const) {
    findPart(item, `[data-name="${side}"]`).textContent = sideLabel(frame[side]);
    const note = frame.noteOf(side, skill.id);
    findPart(item, `[data-note="${side}"]`).textContent = note || noNote(frame, side);
  }
  showRatings(item, frame, row);
  showAsks(item, frame, row);
  showFields(item, frame, row);
  return item;
}

/** Shows both ratings of a row as a picture and in words. */
export function showRatings(item: HTMLElement, frame: TalkFrame, row: ReviewedRow): void {
  const { own, other, aim, hasNone } = frame;
  findPart(item, '[data-pair-words]').textContent = pairWords(own, row.own, other, row.other);
  showLevels(item, frame, row);
  item.querySelector('.picture svg')?.remove();
  findPart(item, '.levels').after(drawRatings(layOutRatings(row, aim, hasNone)));
}

/** Copies the reader's note from its field, which is not printed, into the text for paper. */
export function copyNote(item: HTMLElement, note: string): void {
  findPart(item, '[data-note="other"]').textContent = note;
}

function noNote({ own, other }: TalkFrame, side: 'own' | 'other'): string {
  if (side === 'own') return own.isReader ? 'You gave no evidence' : 'No evidence given';
  return other.isReader ? '' : 'No note';
}

function showLevels(item: HTMLElement, { hasNone, aim }: TalkFrame, { own }: ReviewedRow): void {
  const { role, path } = own;
  for (const name of item.querySelectorAll<HTMLElement>('[data-level]')) {
    const index = role.levels.findIndex(({ id }) => id === name.dataset['level']);
    name.hidden = index === -1 ? !hasNone : !path.includes(index);
    name.toggleAttribute('data-aim', index === aim && index !== -1);
  }
}

function showAsks(item: HTMLElement, { barOf, aim }: TalkFrame, row: ReviewedRow): void {
  const { role, skill } = row.own;
  const place = findPart(item, '[data-asks]');
  const level = role.levels[levelToShow(row, aim) ?? -1];
  const bar = level && barOf(skill.id, level.id);
  place.hidden = bar === undefined;
  const named = skill.asks[aim] ? role.levels[aim] : level;
  findPart(place, 'summary').textContent = `What ${named?.name ?? ''} expects`;
  if (bar) findPart(place, 'div').replaceChildren(bar);
}

/** Shows fields only if the reader is the reviewer. */
function showFields(item: HTMLElement, frame: TalkFrame, { other }: ReviewedRow): void {
  const field = findPart(item, '[data-rating-field]');
  const note = findPart(item, 'textarea', HTMLTextAreaElement);
  if (!frame.other.isReader) {
    field.remove();
    note.remove();
    return;
  }
  findPart(field, 'span').textContent = `Your rating of ${other.skill.name}`;
  note.setAttribute('aria-label', `Your note on ${other.skill.name}`);
  note.value = frame.noteOf('other', other.skill.id);
  findPart(item, '[data-note="other"]').dataset['print'] = '';
  findPart(field, 'select').replaceChildren(...ratingOptions(other, frame.allowsNoOccasion));
}

function ratingOptions(row: AssessedRow, allowsNoOccasion: boolean): HTMLOptionElement[] {
  const { claim, role, steps } = row;
  const chosen = claim.said === 'step' ? steps[claim.step]?.levels[0] : claim.said;
  const levels = steps.map(({ levels: [lowest] }, position) => {
    const isChosen = lowest === chosen;
    return new Option(stepName(row, position), role.levels[lowest]?.id ?? '', isChosen, isChosen);
  });
  const stances = STANCES.filter((stance) => stance !== 'no_occasion' || allowsNoOccasion).map((stance) => {
    const isChosen = stance === chosen;
    return new Option(WORDS_OF_CLAIM[stance], stance, isChosen, isChosen);
  });
  const unrated = new Option('Not rated', '', claim.said === 'nothing', claim.said === 'nothing');
  unrated.disabled = true;
  return [unrated, ...levels, ...stances];
}
