import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { problemAt, type Path, type Problem } from '#catalogue/model/problem.ts';

/** A web address with all its occurrences in content files. */
export interface LinkedAddress {
  address: string;
  places: Problem[];
}

/** Matches an address up to a character that ends a link, a sentence or a quotation. */
const IN_TEXT = /https?:\/\/[^\s<>"'`)\]}]+[^\s<>"'`)\]}.,;:!?]/g;

/** Finds the web addresses of content files, without fragments and duplicates, in the order of their first occurrence. */
export function findAddresses(files: readonly ContentFile[]): LinkedAddress[] {
  const found = new Map<string, Problem[]>();
  for (const { file, value } of files) {
    for (const { path, text } of textsIn(value)) {
      for (const [written] of text.matchAll(IN_TEXT)) {
        const address = withoutFragment(written);
        found.set(address, [...(found.get(address) ?? []), problemAt(file, path, '')]);
      }
    }
  }
  return [...found].map(([address, places]) => ({ address, places }));
}

function withoutFragment(address: string): string {
  return address.split('#')[0] ?? '';
}

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
