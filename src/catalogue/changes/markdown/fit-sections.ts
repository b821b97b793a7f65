import { countOf } from '#catalogue/text/words.ts';

/** A part of a section, shown whole or not at all. */
interface Entry {
  markdown: string;
  changes: number;
}

/** The changes of one subject, such as a role. */
export interface Section {
  /** In Markdown. */
  name: string;
  /** The heading of an open section, in Markdown. */
  title: string;
  /** The visible line of a folded section, in HTML. */
  summary: string;
  isOpen: boolean;
  /** Empty if the heading is enough. */
  entries: Entry[];
}

/** The sections that fit, and counts of the rest. */
export interface FittedSections {
  markdown: string;
  /** The number of changes left out, by section in order. */
  leftOut: { section: Section; changes: number }[];
}

const BETWEEN = '\n\n';

/** Formats sections as Markdown of at most `room` characters, giving short sections room first. */
export function fitSections(sections: readonly Section[], room: number): FittedSections {
  const fittedBySection = new Map<Section, { markdown: string; leftOut: number }>();
  let left = room;
  for (const section of sections.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    const fitted = fitSection(section, left - BETWEEN.length);
    fittedBySection.set(section, fitted);
    if (fitted.markdown !== '') left -= fitted.markdown.length + BETWEEN.length;
  }
  const fitted = sections.map((section) => ({
    section,
    ...(fittedBySection.get(section) ?? { markdown: '', leftOut: 0 }),
  }));
  return {
    markdown: fitted.flatMap(({ markdown }) => (markdown === '' ? [] : [markdown])).join(BETWEEN),
    leftOut: fitted.flatMap(({ section, leftOut }) => (leftOut === 0 ? [] : [{ section, changes: leftOut }])),
  };
}

function lengthOf({ entries }: Section): number {
  return entries.reduce((sum, { markdown }) => sum + markdown.length, 0);
}

function fitSection(section: Section, room: number): { markdown: string; leftOut: number } {
  const total = changesOf(section.entries);
  const whole = formatSection(section, section.entries, 0);
  if (whole.length <= room) return { markdown: whole, leftOut: 0 };
  let length = formatSection(section, [], total).length;
  const fitting: Entry[] = [];
  for (const entry of section.entries) {
    length += entry.markdown.length + BETWEEN.length;
    if (length > room) break;
    fitting.push(entry);
  }
  if (fitting.length === 0) return { markdown: '', leftOut: Math.max(total, 1) };
  const leftOut = total - changesOf(fitting);
  return { markdown: formatSection(section, fitting, leftOut), leftOut };
}

function changesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { changes }) => sum + changes, 0);
}

function formatSection(
  { title, summary, isOpen, entries: all }: Section,
  entries: readonly Entry[],
  leftOut: number,
): string {
  const note = leftOut === 0 ? [] : [`*… and ${countOf(leftOut, 'more change')}, left out here.*`];
  const parts = [...entries.map(({ markdown }) => markdown), ...note];
  return isOpen || all.length === 0
    ? [`### ${title}`, ...parts].join(BETWEEN)
    : [`<details>\n<summary>${summary}</summary>`, ...parts, '</details>'].join(BETWEEN);
}
