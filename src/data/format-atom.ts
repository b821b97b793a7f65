import { Feed } from 'feed';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { FeedDocument } from '#catalogue/changes/history/feed.ts';

/** Characters that XML cannot contain, even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Formats a feed as Atom (RFC 4287). */
export function formatAtom({ title, page, self, updated, author, entries }: FeedDocument): string {
  const feed = new Feed({
    id: page,
    title,
    link: page,
    feed: self,
    updated: new Date(updated),
    author: { name: author },
    generator: 'Rolebook',
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.id,
      // The library writes titles as HTML.
      title: escapeHtml(entry.title),
      date: new Date(entry.updated),
      content: entry.html,
    });
  }
  return feed.atom1().replace(NOT_XML, '');
}
