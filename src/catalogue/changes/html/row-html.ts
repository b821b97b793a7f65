import type { Proficiency, Requirement } from '#catalogue/model/catalogue.ts';
import { MARK } from '#catalogue/model/requirement-label.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import { toneOf } from '#catalogue/levels/tone.ts';
import type { ChangedRow, RowLevel } from '#catalogue/changes/describe/changed-rows.ts';
import { compareAsWritten, type ComparedText } from '#catalogue/changes/describe/compare-text.ts';
import { describeRequirement } from '#catalogue/changes/describe/requirement-fact.ts';
import { formatWording } from './facts-html.ts';

/** The scales of both sides, and the language of the content unless it is English. */
export interface RowStyle {
  before: readonly Proficiency[];
  after: readonly Proficiency[];
  lang: string | undefined;
}

type Side = 'before' | 'after';

/** Formats a changed row: a table of letters, then both sides of each changed level. */
export function formatRow({ skill, levels }: ChangedRow, style: RowStyle): string {
  // An added or removed row has only one side.
  const sides = (['before', 'after'] as const).filter((side) => levels.some((level) => level[side]));
  return [
    '<article>',
    `<h4>${escapeHtml(skill)}</h4>`,
    formatLetters(levels, sides, style),
    ...levels.flatMap((level) => formatLevel(level, sides, style)),
    '</article>',
  ].join('\n');
}

/** Formats a legend of the letters and the mark for mandatory requirements, or an empty text if there are neither. */
export function formatLegend(scale: readonly Proficiency[], hasMandatory: boolean): string {
  const items = [
    ...scale.map((proficiency) => `${formatTile(proficiency, false, scale)} ${escapeHtml(proficiency.name)}`),
    ...(hasMandatory ? ['<span class="tile mandatory"></span> mandatory'] : []),
  ];
  if (items.length === 0) return '';
  return `<ul class="legend">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function formatLetters(levels: readonly RowLevel[], sides: readonly Side[], style: RowStyle): string {
  const heads = levels.map(({ short }) => `<th scope="col">${escapeHtml(short)}</th>`);
  const rows = sides.map((side) => {
    const cells = levels.map((level) => {
      const look = level.change && sides.length > 1 ? ' class="changed"' : '';
      return `<td${look}>${formatCell(level[side], style[side])}</td>`;
    });
    return `<tr><th scope="row">${titleOf(side)}</th>${cells.join('')}</tr>`;
  });
  const table = `<table><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<div class="letters">${table}</div>`;
}

/** Formats the letter of a cell, which screen readers replace by the name. */
function formatCell(cell: Requirement | undefined, scale: readonly Proficiency[]): string {
  if (cell === undefined) return '<span class="soft">–</span>';
  const { proficiency, mandatory } = cell;
  return `${formatTile(proficiency, mandatory, scale)}<span class="visually-hidden">${describeCell(cell)}</span>`;
}

function formatTile(
  proficiency: Proficiency | undefined,
  isMandatory: boolean,
  scale: readonly Proficiency[],
): string {
  const tone = proficiency === undefined ? '' : ` tone-${String(toneOf(proficiency, scale))}`;
  const look = `tile${tone}${isMandatory ? ' mandatory' : ''}`;
  return `<span class="${look}" aria-hidden="true">${escapeHtml(proficiency?.letter ?? MARK)}</span>`;
}

function describeCell({ proficiency, mandatory }: Requirement): string {
  return `${escapeHtml(proficiency?.name ?? 'required')}${mandatory ? ', mandatory' : ''}`;
}

function formatLevel(level: RowLevel, sides: readonly Side[], style: RowStyle): string[] {
  const { name, before, after, change } = level;
  if (change === undefined) return [];
  const texts = {
    expects: compareAsWritten({ before: before?.expects, after: after?.expects }),
    examples: compareAsWritten({ before: exampleOf(before), after: exampleOf(after) }),
  };
  return [
    `<h5>${escapeHtml(name)}: <span class="says">${formatWording(describeRequirement(change))}</span></h5>`,
    '<div class="sides">',
    ...sides.map((side) => formatSide(side, level[side], texts, { ...style, isAlone: sides.length === 1 })),
    '</div>',
  ];
}

interface SideTexts {
  expects: ComparedText;
  examples: ComparedText;
}

function exampleOf(cell: Requirement | undefined): string | undefined {
  return cell === undefined || cell.examples.length === 0 ? undefined : cell.examples.join('\n\n');
}

function formatSide(
  side: Side,
  cell: Requirement | undefined,
  texts: SideTexts,
  style: RowStyle & { isAlone: boolean },
): string {
  const title = `<p class="side">${titleOf(side)}</p>`;
  if (cell === undefined) return `<div>${title}<p class="soft">not required</p></div>`;
  const tile = formatTile(cell.proficiency, cell.mandatory, style[side]);
  const lang = style.lang === undefined ? '' : ` lang="${escapeHtml(style.lang)}"`;
  const expects =
    cell.expects === undefined
      ? '<p class="soft">no text of its own</p>'
      : `<p class="expects"${lang}>${formatSideText(side, texts.expects)}</p>`;
  const examples =
    cell.examples.length === 0
      ? ''
      : `<p class="expects"><span class="soft">For example:</span> <span${lang}>${formatSideText(side, texts.examples)}</span></p>`;
  // The heading already names the only side.
  return `<div>${style.isAlone ? '' : `${title}<p>${tile} ${describeCell(cell)}</p>`}${expects}${examples}</div>`;
}

/** Formats one side of a text, marking the words missing from the other side, or all if they share too few. */
function formatSideText(side: Side, { before, after, pieces }: ComparedText): string {
  const [kind, hidden] =
    side === 'before' ? (['removed', 'added'] as const) : (['added', 'removed'] as const);
  if (pieces.length > 0) return formatWording(pieces.filter((piece) => piece.kind !== hidden));
  const text = (side === 'before' ? before : after) ?? '';
  return formatWording([{ text, kind: before === undefined || after === undefined ? 'same' : kind }]);
}

function titleOf(side: Side): string {
  return side === 'before' ? 'Before' : 'After';
}
