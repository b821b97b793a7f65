import { BegunRoles } from '#browser/begun-roles.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { findPart } from '#browser/find-part.ts';
import type { RoleProgress } from '#catalogue/assessment/progress.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { startDataIn } from './start-data-in.ts';

/** Lists the roles that the reader has begun to answer, with links to go on, and updates the list when it changes. */
export function showBegun(root: HTMLElement): void {
  const { data, urls } = startDataIn(root);
  const section = findPart(root, '[data-begun]');
  const begun = new BegunRoles(urls.base, data);
  const show = (): void => {
    const roles = begun.read();
    section.hidden = roles.length === 0;
    findPart(section, 'ul').replaceChildren(...roles.map((role) => createItem(section, role, urls)));
  };
  begun.watch(show);
  show();
}

function createItem(
  section: HTMLElement,
  { id, name, answered, rows }: RoleProgress,
  urls: Urls,
): HTMLElement {
  const item = cloneTemplate(section, '[data-begun-role]');
  findPart(item, '[data-name]').textContent = name;
  findPart(item, '[data-count]').textContent = `${formatNumber(answered)} of ${formatNumber(rows)} checked`;
  Object.assign(findPart(item, 'progress'), { max: rows, value: answered });
  const lead = (selector: string, path: string, words: string): void => {
    const link = findPart(item, selector);
    link.setAttribute('href', path);
    link.setAttribute('aria-label', `${words}: ${name}`);
  };
  lead('[data-go]', urls.calculator(id), 'Go on');
  lead('[data-result]', urls.result(id), 'See the result');
  return item;
}
