import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether everything is tested that takes long, as `npm run test:full` does, or a sample of it. */
    isThorough: boolean;
  }
}

/** How often a property is tried that takes long: so many times where tests are thorough, else a quarter of them. */
export function runs(most: number): number {
  return inject('isThorough') ? most : Math.ceil(most / 4);
}

/** All items where tests are thorough, else those that stand for them. */
export function sampled<Item>(
  items: readonly Item[],
  stands: (item: Item, index: number) => boolean,
): Item[] {
  return inject('isThorough') ? [...items] : items.filter(stands);
}
