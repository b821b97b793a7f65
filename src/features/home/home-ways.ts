import { BegunRoles } from '#browser/begun-roles.ts';
import { findPart } from '#browser/find-part.ts';
import { startDataSchema, type StartData } from '#catalogue/publish/data/start-data-schema.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { GoOnBar } from './go-on-bar.ts';
import { LevelDoor } from './level-door.ts';

/** Runs the level picker and the bar with the reader's progress on the home page. */
export class HomeWays {
  readonly #door: LevelDoor;

  constructor(root: HTMLElement) {
    const data = startDataSchema.parse(JSON.parse(findPart(root, 'script').textContent));
    const urls = createUrls(root.dataset['base'] ?? '/');
    this.#door = new LevelDoor(findPart(root, 'form'), data, urls);
    if (import.meta.env.HAS_CALCULATOR) showBegun(root, this.#door, data, urls);
  }

  goToLevel(): void {
    this.#door.go();
  }
}

/** Shows the roles that the reader has begun to answer, and updates them when another window changes the answers. */
function showBegun(root: HTMLElement, door: LevelDoor, data: StartData, urls: Urls): void {
  const begun = new BegunRoles(urls.base, data);
  const bar = new GoOnBar(findPart(root, '.go-on'), urls);
  const show = (): void => {
    const roles = begun.read();
    bar.show(roles);
    door.suggest(roles[0]?.id);
  };
  begun.watch(show);
  show();
}
