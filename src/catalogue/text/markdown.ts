import MarkdownIt, { type Token } from 'markdown-it';
import { findForbiddenCharacter } from './characters.ts';
import { hasAccount } from './web-address.ts';

const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/))/i;

/** Only texts that match can contain HTML, headings, images or links. Others need no parser. */
const NEEDS_PARSER = /[<[#]|^[ \t>]*(?:=+|-+)[ \t]*$/m;
const PLAIN_PARAGRAPH = /^(?!\s|[-+*>#=~|]|\d+[.)])[^\n\\`*_[\]<>&!~]+(?<!\s)$/;

const reader = new MarkdownIt('commonmark', { html: true });
reader.validateLink = () => true;

const writer = new MarkdownIt('commonmark', { html: false }).disable(['image', 'heading', 'lheading']);
writer.validateLink = (address) => SAFE_LINK.test(address.trim());
writer.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const address = String(token?.attrGet('href') ?? '');
  const base = env?.['base'];
  if (typeof base === 'string' && address.startsWith('/')) token?.attrSet('href', base + address);
  return self.renderToken(tokens, index, options);
};

/**
 * Returns a message for each fault of a text: raw HTML, headings, images, forbidden characters written as entities, and
 * links that are not http(s), mailto or site-relative.
 */
export function findMarkdownFaults(text: string): string[] {
  if (!NEEDS_PARSER.test(text)) return [];
  const tokens = reader.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return [...tokens.flatMap(faultOf), ...findSpelledCharacter(text, tokens)];
}

/**
 * Renders paragraphs, lists, emphasis, code and links as HTML, and escapes everything else. Site-relative links start with
 * `base`, such as `/project` without a slash at its end.
 */
export function renderMarkdown(text: string, base = ''): string {
  if (PLAIN_PARAGRAPH.test(text)) return `<p>${escapeQuotes(text)}</p>`;
  return writer.render(text, { base }).trim();
}

/** Renders the contents of a single paragraph. Returns undefined for any other text, such as a list. */
export function renderSoleParagraph(text: string, base = ''): string | undefined {
  if (PLAIN_PARAGRAPH.test(text)) return escapeQuotes(text);
  const [, inside] = /^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(renderMarkdown(text, base)) ?? [];
  return inside;
}

/** Renders a short text as HTML without a paragraph. */
export function renderInlineMarkdown(text: string, base = ''): string {
  if (PLAIN_PARAGRAPH.test(text)) return escapeQuotes(text);
  return writer.renderInline(text, { base });
}

/** Returns a text on one line without Markdown, for titles, descriptions and the search. */
export function plainText(text: string): string {
  const words = PLAIN_PARAGRAPH.test(text)
    ? text
    : writer
        .parse(text, {})
        .map((token) => (token.children ? wordsOf(token.children) : token.content))
        .join(' ');
  return words.replace(/\s+/g, ' ').trim();
}

/** Returns whether a text may link to a page of the site, without parsing it. */
export function mayLinkIntoSite(text: string): boolean {
  return /\]\(\s*<?\/|\]:\s*<?\//.test(text);
}

export function linkAddresses(text: string): string[] {
  return writer
    .parse(text, {})
    .flatMap((token) => token.children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')));
}

/** Escapes a name for Markdown: `C*` becomes `C\\*`. */
export function escapeMarkdown(name: string): string {
  return name.replace(/[\\`*_[\]<>&!~#|]/g, '\\$&').replace(/^(\d*)([-+=.)])/, '$1\\$2');
}

function faultOf(token: Token): string[] {
  if (token.type === 'html_block' || token.type === 'html_inline') {
    const tag = token.content.trim().split('\n')[0] ?? '';
    return [`raw HTML is not allowed here (${shorten(tag)}): write Markdown, or put it between backticks`];
  }
  if (token.type === 'heading_open') return ['a text has no headings: use a paragraph or a list'];
  if (token.type === 'image') return ['a text has no images: link to the picture instead'];
  const address = token.type === 'link_open' ? String(token.attrGet('href')) : undefined;
  if (address !== undefined && !SAFE_LINK.test(address)) {
    return [`the link "${shorten(address)}" must start with https://, http://, mailto: or /`];
  }
  if (address !== undefined && hasAccount(address)) {
    return [`the link "${shorten(address)}" contains an account name: remove the part that ends with "@"`];
  }
  return [];
}

/** Describes a forbidden character that is written as an entity. */
function findSpelledCharacter(text: string, tokens: readonly Token[]): string[] {
  if (!text.includes('&#') || findForbiddenCharacter(text) !== undefined) return [];
  const fault = findForbiddenCharacter(
    tokens.map(({ content, attrs }) => content + String(attrs ?? '')).join(' '),
  );
  return fault === undefined ? [] : [fault];
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content))
    .join('');
}

function escapeQuotes(text: string): string {
  return text.replaceAll('"', '&quot;');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
