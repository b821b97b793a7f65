import type { HeadElement } from '#catalogue/schemas/site/head.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import { withBase } from './own-links.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Formats an element of the head as HTML. Adds the base path to files of the site, and leaves code unchanged. */
export function headElementHtml({ tag, attributes, content = '' }: HeadElement, urls: Urls): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'boolean') return ` ${name}`;
    const isAddress = name === 'src' || name === 'href';
    return ` ${name}="${escapeHtml(isAddress ? withBase(value, urls) : value)}"`;
  });
  const start = `<${tag}${written.join('')}>`;
  return tag === 'script' || tag === 'style' ? `${start}${content}</${tag}>` : start;
}

/** A directive of the Content-Security-Policy that an element of the head may extend. */
type Directive = 'connect-src' | 'font-src' | 'img-src' | 'script-src' | 'style-src';

/** The additional origins that a directive allows. */
export interface AllowedOrigins {
  directive: Directive;
  origins: string[];
}

/** Returns the origins that the policy of a page must allow for these elements, grouped by directive. */
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

/** Returns the origin of an element's file, or an empty list for a file of the site. */
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

/** Returns the directive for the file of a link, or undefined for a link that loads nothing, such as `author`. */
function directiveOfLink({ rel, as }: HeadElement['attributes']): Directive | undefined {
  const relations = String(rel ?? '')
    .toLowerCase()
    .split(/\s+/);
  if (relations.includes('preload')) return DIRECTIVE_OF_PRELOAD[String(as ?? '').toLowerCase()];
  return relations.map((relation) => DIRECTIVE_OF_RELATION[relation]).find((found) => found !== undefined);
}

/** Returns the origins that a script needs for requests and pictures, or a style for fonts and pictures. */
function furtherOrigins({ tag, allow }: HeadElement): AllowedOrigin[] {
  const directives: Directive[] = tag === 'script' ? ['connect-src', 'img-src'] : ['font-src', 'img-src'];
  return allow.flatMap((origin) => directives.map((directive) => ({ directive, origin })));
}
