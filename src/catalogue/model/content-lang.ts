import type { Site } from '#catalogue/schemas/site/site.ts';

/** The language of the interface, and so of each page but for what shows the content. */
const INTERFACE_LANGUAGE = 'en';

/** Returns the `lang` of what shows texts of the content, undefined where it is that of the page. */
export function contentLangOf({ language }: Site): string | undefined {
  return language === INTERFACE_LANGUAGE ? undefined : language;
}
