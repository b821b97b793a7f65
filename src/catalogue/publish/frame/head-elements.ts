import type { HeadElement } from '#catalogue/schemas/site/head.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import { withBase } from './own-links.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Returns an element of the head as HTML; files of the site get the base path. Its code stays as it is written. */
export function headElementHtml({ tag, attributes, content = '' }: HeadElement, urls: Urls): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'boolean') return ` ${name}`;
    const isAddress = name === 'src' || name === 'href';
    return ` ${name}="${escapeHtml(isAddress ? withBase(value, urls) : value)}"`;
  });
  const start = `<${tag}${written.join('')}>`;
  return tag === 'script' || tag === 'style' ? `${start}${content}</${tag}>` : start;
}

/** The directives that an element of the head may add to. */
type Directive = 'connect-src' | 'font-src' | 'img-src' | 'script-src' | 'style-src';

/** What a directive of a page's policy allows besides what every page has. */
export interface AllowedOrigins {
  directive: Directive;
  origins: string[];
}

/** Returns what the policy of a page with these elements has to allow, each directive once. */
export function allowedOrigins(head: readonly HeadElement[]): AllowedOrigins[] {
  const allowed = head.flatMap((element) => [...ownOrigin(element), ...furtherOrigins(element)]);
  const byDirective = Map.groupBy(allowed, ({ directive }) => directive);
  return [...byDirective].map(([directive, found]) => ({
    directive,
    origins: [...new Set(found.map(({ origin }) => origin))],
  }));
}

interface AllowedOrigin {
  directive: Directive;
  origin: string;
}

/** The origin that the file of an element comes from, if that is not the site. */
function ownOrigin({ tag, attributes }: HeadElement): AllowedOrigin[] {
  const address = tag === 'script' ? attributes['src'] : attributes['href'];
  const directive = tag === 'script' ? 'script-src' : directiveOfLink(attributes);
  if (typeof address !== 'string' || address.startsWith('/') || directive === undefined) return [];
  return [{ directive, origin: new URL(address).origin }];
}

const DIRECTIVE_OF_RELATION: Readonly<Record<string, Directive>> = {
  stylesheet: 'style-src',
  modulepreload: 'script-src',
  icon: 'img-src',
  'apple-touch-icon': 'img-src',
};

const DIRECTIVE_OF_PRELOAD: Readonly<Record<string, Directive>> = {
  script: 'script-src',
  style: 'style-src',
  font: 'font-src',
  image: 'img-src',
  fetch: 'connect-src',
};

/** The directive that governs what a link loads; undefined for one that only says something, such as `author`. */
function directiveOfLink({ rel, as }: HeadElement['attributes']): Directive | undefined {
  const relations = String(rel ?? '')
    .toLowerCase()
    .split(/\s+/);
  if (relations.includes('preload')) return DIRECTIVE_OF_PRELOAD[String(as ?? '').toLowerCase()];
  return relations.map((relation) => DIRECTIVE_OF_RELATION[relation]).find((found) => found !== undefined);
}

/** The origins with which a script talks, or from which styles take fonts and pictures. */
function furtherOrigins({ tag, allow }: HeadElement): AllowedOrigin[] {
  const directives: Directive[] = tag === 'script' ? ['connect-src', 'img-src'] : ['font-src', 'img-src'];
  return allow.flatMap((origin) => directives.map((directive) => ({ directive, origin })));
}
