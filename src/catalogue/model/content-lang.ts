import type { Site } from '#catalogue/schemas/site/site.ts';

const INTERFACE_LANGUAGE = 'en';

/** Returns the `lang` attribute for texts of the content, or undefined if they are in the language of the interface. */
export function contentLangOf({ language }: Site): string | undefined {
  return language === INTERFACE_LANGUAGE ? undefined : language;
}
