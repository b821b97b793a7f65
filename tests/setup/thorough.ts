import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether everything is tested that takes long, as `npm run test:full` does, or a sample of it. */
    isThorough: boolean;
  }
}

/** All items where tests are thorough, else those that stand for them. */
export function sampled<Item>(
  items: readonly Item[],
  stands: (item: Item, index: number) => boolean,
): Item[] {
  return inject('isThorough') ? [...items] : items.filter(stands);
}
