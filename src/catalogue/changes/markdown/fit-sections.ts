import { countOf } from '#catalogue/text/words.ts';

/** A part of the details that is shown wholly or not at all. */
export interface Entry {
  markdown: string;
  /** How many changes it shows. */
  changes: number;
}

/** Entries under one heading, which may be folded. */
export interface Fold {
  /** Markdown: the heading where the part is open; none where its chapter's is enough. */
  title?: string;
  /** HTML: what is read where the part is folded. */
  summary: string;
  isOpen: boolean;
  entries: Entry[];
}

/** A chapter of the details. */
export interface Section {
  title: string;
  folds: Fold[];
}

/** Between the parts of a text. */
const BETWEEN = '\n\n';

/**
 * The details as Markdown in at most `room` characters, and how many changes found no place there. Short parts come
 * first to it, so that one that changed a lot hides no other; each keeps its place in the order.
 */
export function fitSections(
  sections: readonly Section[],
  room: number,
): { markdown: string; leftOut: number } {
  const shown = sections
    .map(({ title, folds }) => ({ title, folds: folds.filter(({ entries }) => entries.length > 0) }))
    .filter(({ folds }) => folds.length > 0);
  const markdownByFold = new Map<Fold, string>();
  let left = room - shown.reduce((sum, { title }) => sum + titleOf(title).length + BETWEEN.length, 0);
  let leftOut = 0;
  const shortFirst = shown.flatMap(({ folds }) => folds).sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const fold of shortFirst) {
    const fitted = fitFold(fold, left - BETWEEN.length);
    leftOut += fitted.leftOut;
    if (fitted.markdown === '') continue;
    markdownByFold.set(fold, fitted.markdown);
    left -= fitted.markdown.length + BETWEEN.length;
  }
  const chapters = shown.flatMap(({ title, folds }) => {
    const texts = folds.flatMap((fold) => markdownByFold.get(fold) ?? []);
    return texts.length === 0 ? [] : [titleOf(title), ...texts];
  });
  return { markdown: chapters.join(BETWEEN), leftOut };
}

function titleOf(title: string): string {
  return `### ${title}`;
}

function lengthOf({ entries }: Fold): number {
  return entries.reduce((sum, { markdown }) => sum + markdown.length, 0);
}

/** A part with as many of its entries as there is room for, from the first on; empty where there is room for none. */
function fitFold(fold: Fold, room: number): { markdown: string; leftOut: number } {
  const total = changesIn(fold.entries);
  const whole = formatFold(fold, fold.entries, 0);
  if (whole.length <= room) return { markdown: whole, leftOut: 0 };
  let length = formatFold(fold, [], total).length;
  const fitting: Entry[] = [];
  for (const entry of fold.entries) {
    length += entry.markdown.length + BETWEEN.length;
    if (length > room) break;
    fitting.push(entry);
  }
  const leftOut = total - changesIn(fitting);
  return { markdown: fitting.length === 0 ? '' : formatFold(fold, fitting, leftOut), leftOut };
}

function changesIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { changes }) => sum + changes, 0);
}

function formatFold({ title, summary, isOpen }: Fold, entries: readonly Entry[], leftOut: number): string {
  const note = leftOut === 0 ? [] : [`*… and ${countOf(leftOut, 'more change')}, left out here.*`];
  const parts = [...entries.map(({ markdown }) => markdown), ...note];
  return isOpen
    ? [...(title === undefined ? [] : [`#### ${title}`]), ...parts].join(BETWEEN)
    : ['<details>', `<summary>${summary}</summary>`].join('\n') + [``, ...parts, '</details>'].join(BETWEEN);
}
