import type { Family, Skill } from '#catalogue/model/catalogue.ts';
import type { Urls } from './urls.ts';

/** Returns the preview picture of the family in which most roles require a skill, else the picture of the site. */
export function skillPicture({ rows }: Skill, urls: Urls): string {
  const rowsByFamily = Map.groupBy(rows, ({ role }) => role.family);
  let most: { family: Family; count: number } | undefined;
  for (const [family, { length }] of rowsByFamily) {
    if (family && length > (most?.count ?? 0)) most = { family, count: length };
  }
  return most ? urls.familyPicture(most.family.id) : urls.sitePicture;
}
