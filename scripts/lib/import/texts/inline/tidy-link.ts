import MarkdownIt from 'markdown-it';
import { findForbiddenCharacter } from '#catalogue/text/characters.ts';
import { findMarkdownFaults } from '#catalogue/text/markdown.ts';
import type { TextNote } from '../text-note.ts';

/** The options for reading texts. */
export interface TextOptions {
  /** The web address to which relative links refer. */
  baseUrl?: string | undefined;
}

/** A link as valid Markdown. */
export interface TidyLink {
  markdown: string;
  isLink: boolean;
  notes: TextNote[];
}

/**
 * Returns a valid Markdown link, or the label and the address as text if the link is not allowed; `target` may include a
 * title.
 */
export function tidyLink(label: string, target: string, { baseUrl }: TextOptions): TidyLink {
  const { address, written, title } = readTarget(target);
  const found = webTarget(target, address, title, baseUrl);
  if (found !== undefined) return { markdown: `[${label}](${found})`, isLink: true, notes: [] };
  const shown = escapeAddress(findForbiddenCharacter(address) === undefined ? address : written);
  const isAlone = label.trim() === '' || label === shown || label === written;
  const words = shown === '' ? label : isAlone ? shown : `${label} (${shown})`;
  return { markdown: words, isLink: false, notes: [noteOf(address || label)] };
}

/** Turns a picture into a link to it, like `tidyLink()`. */
export function tidyImage(label: string, target: string, options: TextOptions): TidyLink {
  const { written } = readTarget(target);
  const link = tidyLink(label.trim() === '' ? escapeAddress(written) : label, target, options);
  return link.isLink ? { ...link, notes: [{ kind: 'image', about: written }] } : link;
}

/**
 * Returns a link definition such as `[1]: docs/a.md` with a valid address. Escapes the line, so that it is visible, if the
 * address is not allowed or no link uses the definition.
 */
export function tidyDefinition(
  line: string,
  isReferred: (label: string) => boolean,
  { baseUrl }: TextOptions,
): { line: string; notes: TextNote[] } {
  const [, label = '', target] = DEFINITION.exec(line) ?? [];
  if (target === undefined) return { line, notes: [] };
  const { address, title } = readTarget(target);
  const found = isReferred(label) ? webTarget(target, address, title, baseUrl) : undefined;
  if (found !== undefined) return { line: `[${label}]: ${found}`, notes: [] };
  const isMeant = isReferred(label) && /[./#:]/.test(address);
  return { line: line.replace('[', String.raw`\[`), notes: isMeant ? [noteOf(address)] : [] };
}

/** Percent-encodes an ASCII character. */
export function percentEncode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const DEFINITION =
  /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]{0,9}(\S{1,2000}(?:[ \t]{1,9}(?:"[^"\n]{0,999}"|'[^'\n]{0,999}'))?)[ \t]*$/;

const { unescapeAll } = new MarkdownIt().utils;

interface Target {
  /** The address with its escapes and entities decoded. */
  address: string;
  written: string;
  title: string;
}

function readTarget(target: string): Target {
  const [whole, bracketed] = /^<([^<>]*)>|^\S*/.exec(target) ?? [''];
  const written = bracketed ?? whole;
  const address = unescapeAll(written).replace(/\s+/g, ' ').trim();
  return { address, written, title: target.slice(whole.length).trim() };
}

function webTarget(
  target: string,
  address: string,
  title: string,
  baseUrl: string | undefined,
): string | undefined {
  const isRelative = !HAS_SCHEME.test(address) && address !== '';
  const isOfSite = address.startsWith('/') && baseUrl === undefined;
  if ((!isRelative || isOfSite) && isAllowed(target)) return target;
  const start = /^www\./i.test(address) ? 'https://' : '';
  const base = start === '' ? baseUrl : undefined;
  if (!isRelative || !URL.canParse(start + address, base)) return undefined;
  const resolved = new URL(start + address, base).href.replace(/[()\\]/g, percentEncode);
  const absolute = title === '' ? resolved : `${resolved} ${title}`;
  return /^https?:/.test(resolved) && isAllowed(absolute) ? absolute : undefined;
}

const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

function isAllowed(target: string): boolean {
  return findMarkdownFaults(`[a](${target})`).length === 0;
}

function noteOf(address: string): TextNote {
  return { kind: HAS_SCHEME.test(address) ? 'other-link' : 'relative-link', about: address };
}

/** Escapes an address, so that Markdown shows it as text; underscores within words need no escape. */
function escapeAddress(address: string): string {
  return address.replace(
    /[\\`*[\]<>]|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    String.raw`\$&`,
  );
}
