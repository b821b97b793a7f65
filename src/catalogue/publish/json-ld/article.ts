import type { Article } from 'schema-dts';
import type { GuideLink } from '#catalogue/model/guide.ts';
import type { Addresses } from './graph.ts';

interface GuideFacts {
  /** A BCP 47 language tag. */
  language: string;
  /** The day of the last change, such as `2026-11-22`, if it is known. */
  day: string | undefined;
}

/** https://schema.org/Article, for a guide. */
export function article(
  { id, title, summary }: GuideLink,
  { language, day }: GuideFacts,
  { urls, toAddress }: Addresses,
): Article {
  const address = toAddress(urls.guide(id));
  return {
    '@type': 'Article',
    '@id': address,
    headline: title,
    url: address,
    ...(summary !== undefined && { description: summary }),
    inLanguage: language,
    ...(day !== undefined && { dateModified: day }),
  };
}
