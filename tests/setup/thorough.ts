import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether slow tests cover everything, as in `npm run test:full`, rather than a sample. */
    isThorough: boolean;
  }
}

/** Returns the number of runs of a slow property: `most` if tests are thorough, else a quarter of that. */
export function runs(most: number): number {
  return inject('isThorough') ? most : Math.ceil(most / 4);
}

/** Returns all items if tests are thorough, else only those that represent them. */
export function sampled<Item>(
  items: readonly Item[],
  stands: (item: Item, index: number) => boolean,
): Item[] {
  return inject('isThorough') ? [...items] : items.filter(stands);
}
