/** Elements whose text nobody reads; that of data for machines is read. */
const UNREAD = /<style[^>]*>.*?<\/style>|<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gs;

/** Attributes that are shown or read aloud. */
const READ_ATTRIBUTES = / (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g;

/** Returns all that a page says: its texts, also those of templates, for readers without scripts, and for machines. */
export function readableText(html: string): string {
  return html
    .replace(UNREAD, '')
    .replace(
      /<[^>]*>/g,
      (tag) => ` ${[...tag.matchAll(READ_ATTRIBUTES)].map(([, value]) => value).join(' ')} `,
    )
    .replace(/\s+/g, ' ');
}
