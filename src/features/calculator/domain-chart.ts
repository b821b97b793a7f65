import type { DomainStanding } from '#catalogue/assessment/grade.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Sizes in the units of the drawing. */
const ROW = 28;
const NAME_WIDTH = 210;
const WIDTH = 560;
const BAR = 14;

/** Draws how much of a level each domain meets, as bars, and writes the same into a table. */
export function showDomains(
  root: HTMLElement,
  standings: readonly DomainStanding[],
  nameById: ReadonlyMap<string, string>,
  levelName: string,
): void {
  const rows = standings.map(({ domain, met, asked }) => ({
    name: nameById.get(domain) ?? domain,
    met,
    asked,
  }));
  const most = Math.max(1, ...rows.map(({ asked }) => asked));
  const chart = create('svg', { viewBox: `0 0 ${String(WIDTH)} ${String(rows.length * ROW)}`, role: 'img' });
  chart.setAttribute(
    'aria-label',
    `Met for ${levelName}: ${rows.map(({ name, met, asked }) => `${name} ${String(met)} of ${String(asked)}`).join(', ')}`,
  );
  const unit = (WIDTH - NAME_WIDTH - 60) / most;
  for (const [index, { name, met, asked }] of rows.entries()) {
    const y = index * ROW;
    chart.append(
      create('text', { x: 0, y: y + BAR + 3 }, name),
      create('rect', { class: 'asked-bar', x: NAME_WIDTH, y: y + 4, width: asked * unit, height: BAR }),
      create('rect', { class: 'met-bar', x: NAME_WIDTH, y: y + 4, width: met * unit, height: BAR }),
      create(
        'text',
        { x: NAME_WIDTH + asked * unit + 8, y: y + BAR + 3 },
        `${String(met)} of ${String(asked)}`,
      ),
    );
  }
  root.querySelector('[data-chart]')?.replaceChildren(chart);
  root.querySelector('[data-chart-table]')?.replaceChildren(
    ...rows.map(({ name, met, asked }) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(
        head,
        ...[met, asked].map((count) =>
          Object.assign(document.createElement('td'), { textContent: String(count) }),
        ),
      );
      return row;
    }),
  );
}

function create(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}
