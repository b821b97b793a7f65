import type { Change, Comparison } from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import { createSvg } from '#browser/create-svg.ts';
import { changesByDomain, type DomainChanges, type KindOfChange } from './kinds.ts';
import type { ListWords } from './list-words.ts';
import { drawWholeBar } from './whole-bar.ts';

type Words = Readonly<Record<keyof Comparison, ListWords>>;

/** Fills `WholeBar.astro` and `DomainSquares.astro`. */
export class PictureView {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(data: AsksData, comparison: Comparison, words: Words, pathOf: (change: Change) => string): void {
    drawWholeBar(this.#root.querySelector('.whole'), comparison);
    for (const entry of this.#root.querySelectorAll<HTMLElement>('[data-count]')) {
      const kind = entry.dataset['count'] as keyof Comparison;
      fillCount(entry, comparison[kind], words[kind], kind === 'dropped');
    }
    const nameById = new Map(data.domains.map(({ id, name }) => [id, name]));
    const domains = changesByDomain(comparison).map((domain) => ({
      ...domain,
      name: nameById.get(domain.id) ?? domain.id,
    }));
    const rows = domains.map((domain) => this.#domainRow(domain, words));
    findPart(this.#root, '.domains').replaceChildren(...rows);
    const groups = domains.map((domain) => this.#twinGroup(domain, words));
    findPart(this.#root, '.twin-groups').replaceChildren(...groups);
    this.#newAndMandatory(data, comparison, pathOf);
  }

  #domainRow({ name, changes, carried, asked }: DomainChanges & { name: string }, words: Words): HTMLElement {
    const row = cloneTemplate(this.#root, '[data-domain-row]');
    findPart(row, '.domain').textContent = name;
    findPart(row, '.squares').append(...changes.map((one) => createSquare(one, words)));
    findPart(row, '.carried-share').textContent =
      asked === 0 ? 'no requirement' : `${formatNumber(carried)} of ${formatNumber(asked)}`;
    return row;
  }

  #twinGroup({ name, changes }: DomainChanges & { name: string }, words: Words): HTMLElement {
    const group = cloneTemplate(this.#root, '[data-twin-group]');
    findPart(group, 'h3').textContent = name;
    const items = changes.map(({ kind, change }) => {
      const item = cloneTemplate(this.#root, '[data-twin-skill]');
      findPart(item, '.skill-name').textContent = change.skill.name;
      findPart(item, '.soft').textContent = stateOf({ kind, change }, words);
      return item;
    });
    findPart(group, 'ul').append(...items);
    return group;
  }

  #newAndMandatory(data: AsksData, { added }: Comparison, pathOf: (change: Change) => string): void {
    const mandatory = added.filter(({ to }) => to?.mandatory);
    const box = this.#root.querySelector<HTMLElement>('.new-mandatory');
    if (!box) return;
    box.hidden = mandatory.length === 0;
    findPart(box, 'h3 span').textContent = formatNumber(mandatory.length);
    const items = mandatory.map((change) => {
      const item = cloneTemplate(this.#root, '[data-new-skill]');
      const link = findPart(item, 'a');
      link.setAttribute('href', pathOf(change));
      if (change.to) link.append(cloneTile(this.#root, data.scale, change.to));
      link.append(change.skill.name);
      return item;
    });
    findPart(box, 'ul').replaceChildren(...items);
  }
}

function fillCount(
  entry: HTMLElement,
  changes: readonly Change[],
  words: ListWords,
  isBefore: boolean,
): void {
  const item = entry.parentElement;
  if (item) item.hidden = changes.length === 0;
  findPart(entry, 'strong').textContent = formatNumber(changes.length);
  findPart(entry, '.what').textContent = changes.length === 1 ? words.countOne : words.count;
  const mandatory = changes.filter((change) => (change.to ?? change.from)?.mandatory).length;
  const place = entry.querySelector('.mandatory-count');
  if (!place) return;
  place.textContent =
    mandatory === 0 ? '' : `(${formatNumber(mandatory)} mandatory${isBefore ? ' before' : ''})`;
}

function createSquare(one: KindOfChange, words: Words): SVGElement {
  const title = createSvg('title', {}, `${one.change.skill.name}: ${stateOf(one, words)}`);
  return createSvg('svg', { class: 'square' }, title, createSvg('use', { href: `#square-${one.kind}` }));
}

/** Returns the state of a skill in words, such as `new, mandatory`. */
function stateOf({ kind, change }: KindOfChange, words: Words): string {
  return change.to?.mandatory ? `${words[kind].state}, mandatory` : words[kind].state;
}
