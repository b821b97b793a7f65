import type { DomainStanding, RowMark } from '#catalogue/assessment/grade.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { createSvg, setAttributes } from '#browser/create-svg.ts';
import { findPart } from '#browser/find-part.ts';

/** The distance between the left edges of two squares, in pixels. */
const STEP = 13;
/** The maximum number of squares in a line. */
const MOST_IN_LINE = 8;

/** Draws a square for each requirement of a level, by domain, and writes the same into a table. */
export function showDomains(
  root: HTMLElement,
  standings: readonly DomainStanding[],
  levelName: string,
): void {
  findPart(root, '[data-domains-title]').textContent = `Against ${levelName}, by domain`;
  for (const standing of standings) showDomain(root, standing);
  const marks = standings.flatMap((standing) => standing.marks);
  const legend = root.querySelectorAll<HTMLElement>('[data-legend]');
  for (const item of legend) item.hidden = !marks.some((mark) => kindOf(mark) === item.dataset['legend']);
}

function showDomain(root: HTMLElement, { domain, met, asked, marks }: DomainStanding): void {
  const id = CSS.escape(domain);
  const row = findPart(root, `[data-domain-row="${id}"]`);
  row.hidden = asked === 0;
  findPart(row, '.count').textContent = `${formatNumber(met)} of ${formatNumber(asked)}`;
  drawMarks(findPart(row, 'svg'), marks);
  const cells = root.querySelectorAll(`[data-domain-table] tr[data-counts-of="${id}"] td`);
  const counts = (['met', 'short', 'unchecked'] as const).map(
    (state) => marks.filter((mark) => mark.state === state).length,
  );
  for (const [index, cell] of cells.entries()) cell.textContent = formatNumber(counts[index] ?? 0);
}

function drawMarks(svg: Element, marks: readonly RowMark[]): void {
  const kinds = marks.map(kindOf);
  const drawn = kinds.join(',');
  if (svg.getAttribute('data-drawn') === drawn) return;
  const lines = Math.ceil(kinds.length / MOST_IN_LINE);
  setAttributes(svg, {
    'data-drawn': drawn,
    width: Math.min(kinds.length, MOST_IN_LINE) * STEP,
    height: Math.max(1, lines) * STEP,
  });
  svg.replaceChildren(
    ...kinds.map((kind, index) =>
      createSvg('use', {
        href: `#mark-${kind.replace(' ', '-')}`,
        x: (index % MOST_IN_LINE) * STEP,
        y: Math.floor(index / MOST_IN_LINE) * STEP,
      }),
    ),
  );
}

/** Returns the kind of square for a requirement; for one not checked, it ignores whether it is mandatory. */
function kindOf({ state, mandatory, isEstimate }: RowMark): string {
  if (state === 'met') return isEstimate ? 'estimated' : 'met';
  return state === 'short' && mandatory ? 'short mandatory' : state;
}
