import type { Resource } from '#catalogue/model/catalogue.ts';
import { RESOURCE_KIND_NAMES } from '#catalogue/model/resource-kinds.ts';
import { shownResourcesSchema } from '#catalogue/publish/data/shown-resources.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';

/** Lists resources for learning skills once details open; if files cannot be fetched, the link to the skill remains. */
export function loadResources(details: HTMLElement, skillIds: readonly string[], urls: Urls): void {
  const files = skillIds.map(
    (id) => new FetchedFile(urls.skillJson(id), (value) => shownResourcesSchema.parse(value)),
  );
  const load = async (): Promise<void> => {
    const skills = await Promise.all(files.map((file) => file.load().catch(() => ({ resources: [] }))));
    const items = skills.flatMap(({ resources }) => resources).map(createItem);
    findPart(details, '.resources').replaceChildren(...items);
    findPart(details, '.resources-of').hidden = items.length === 0;
  };
  details.addEventListener('toggle', () => void load(), { once: true });
}

function createItem({ title, url, kind }: Resource): HTMLElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const source = Object.assign(document.createElement('span'), {
    className: 'soft',
    textContent: `${RESOURCE_KIND_NAMES[kind]}, ${new URL(url).hostname}`,
  });
  item.append(link, ' ', source);
  return item;
}
