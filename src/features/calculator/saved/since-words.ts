import type { ChangesSince } from '#catalogue/assessment/talk/saved-state.ts';
import { joinWords } from '#catalogue/text/words.ts';

/** A heading and the lines below it. */
export interface SincePart {
  title: string;
  lines: string[];
}

/** Lists the changes since a state under headings, or returns an empty list if there are none. */
export function sinceWords({ answers, texts, added, removed }: ChangesSince): SincePart[] {
  const parts = [
    {
      title: 'In your answers',
      lines: answers.map(({ skill, before, after }) => `${skill}: ${before} → ${after}`),
    },
    {
      title: 'In the role',
      lines: [
        ...texts.map(({ skill, levels }) => `${skill}: new text for ${joinWords(levels)}`),
        ...added.map((skill) => `${skill}: now required`),
        ...removed.map((skill) => `${skill}: no longer required`),
      ],
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
