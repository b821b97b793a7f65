const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares items by name in natural order, then by id, so that the order is always the same. */
export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
