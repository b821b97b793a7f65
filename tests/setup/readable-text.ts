/** Elements with code, whose text is not content; JSON-LD is. */
const UNREAD = /<style[^>]*>.*?<\/style>|<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gs;

/** Attributes with text for readers, screen readers or search engines. */
const READ_ATTRIBUTES = / (?:aria-label|title|placeholder|alt|content)="([^"]*)"/g;

/** Returns all text of a page, including templates, `noscript` and JSON-LD. */
export function readableText(html: string): string {
  return html
    .replace(UNREAD, '')
    .replace(
      /<[^>]*>/g,
      (tag) => ` ${[...tag.matchAll(READ_ATTRIBUTES)].map(([, value]) => value).join(' ')} `,
    )
    .replace(/\s+/g, ' ');
}
