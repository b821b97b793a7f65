import { createHash } from 'node:crypto';
import type { SitePage } from './read-site.ts';

/** The origin of the frame with comments. */
const COMMENTS = 'https://giscus.app';

const POLICY = 'meta[http-equiv="content-security-policy" i]';

/** Elements that fetch an address, and the attributes that hold it. */
const LOADERS = [
  ['script', 'src'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['video', 'src'],
  ['audio', 'src'],
  ['form', 'action'],
  ['link', 'href'],
] as const;

/** Values of `rel` for which a link element fetches nothing. */
const SAYINGS = ['canonical', 'alternate', 'author', 'license'];

/** The rules for the security of each page, each with a function that returns the faults of a page. */
export const pageFaults: readonly [fact: string, faultsOf: (page: SitePage) => string[]][] = [
  ['has one Content-Security-Policy, which blocks everything that it does not name', policyFaults],
  ['has its policy before all code and everything that it loads', loadsAheadOfPolicy],
  ['allows only sources of its own, and inline code by its hash', unsafeSources],
  ['has no inline script or style without a hash in the policy', unknownInlineCode],
  ['has no event handler and no style in an attribute', codeInAttributes],
  ['has no address that runs code', codeInAddresses],
  ['loads nothing from a third party', thirdParties],
];

function policyFaults({ document }: SitePage): string[] {
  const { length } = document.querySelectorAll(POLICY);
  if (length !== 1) return [`${length} policies`];
  const directives = policyOf(document);
  const none = ['default-src', 'object-src', 'base-uri'];
  return none
    .filter((name) => String(directives.get(name)) !== "'none'")
    .map((name) => `${name} is ${String(directives.get(name))}`);
}

function loadsAheadOfPolicy({ document }: SitePage): string[] {
  const head = [...document.head.children];
  const policy = head.findIndex((element) => element.matches(POLICY));
  if (policy === -1) return ['no policy in the head'];
  return head
    .slice(0, policy)
    .filter((element) => element.matches('script, style, link'))
    .map(({ outerHTML }) => outerHTML.slice(0, 60));
}

function unsafeSources({ document }: SitePage): string[] {
  const fine = /^(?:'none'|'self'|'sha(?:256|384|512)-[\w+/=]+')$/;
  return [...policyOf(document)].flatMap(([name, sources]) =>
    sources
      .filter((source) => !fine.test(source))
      // Pagefind runs WebAssembly; pictures in style sheets are data.
      .filter((source) => !(name === 'script-src' && source === "'wasm-unsafe-eval'"))
      .filter((source) => !(name === 'img-src' && source === 'data:'))
      // Comments are in a frame.
      .filter((source) => !(name === 'frame-src' && source === COMMENTS))
      .map((source) => `${name} ${source}`),
  );
}

function unknownInlineCode({ document }: SitePage): string[] {
  const policy = policyOf(document);
  const scripts = [...document.querySelectorAll('script:not([src])')].filter(isExecutable);
  const styles = [...document.querySelectorAll('style')];
  const isUnknown = (directive: string) => (element: Element) =>
    policy.get(directive)?.includes(`'${hashOf(element.innerHTML)}'`) !== true;
  return [...scripts.filter(isUnknown('script-src')), ...styles.filter(isUnknown('style-src'))].map(
    ({ localName, innerHTML }) => `${localName}: ${innerHTML.slice(0, 60)}`,
  );
}

function codeInAttributes({ document }: SitePage): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => name === 'style' || name.startsWith('on'))
      .map((name) => `${element.localName} ${name}="${element.getAttribute(name) ?? ''}"`),
  );
}

function codeInAddresses({ document }: SitePage): string[] {
  return [...document.querySelectorAll('[href], [src], [action], [formaction]')]
    .flatMap((element) =>
      ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name)?.trim() ?? ''),
    )
    .filter((address) => /^(?:javascript|vbscript|data):/i.test(address));
}

function thirdParties({ document }: SitePage): string[] {
  return LOADERS.flatMap(([element, attribute]) =>
    [...document.querySelectorAll(`${element}[${attribute}]`)]
      .filter((loader) => !SAYINGS.includes(loader.getAttribute('rel') ?? ''))
      .map((loader) => loader.getAttribute(attribute) ?? '')
      .filter((address) => !/^(?:\/(?!\/)|\.{0,2}\/(?!\/)|#)/.test(address))
      .map((address) => `${element} ${address}`),
  );
}

/** Returns the directives of a page's policy with their sources. */
export function policyOf(document: Document): Map<string, string[]> {
  const content = document.querySelector(POLICY)?.getAttribute('content') ?? '';
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** Returns whether a script is code rather than data, such as JSON-LD. */
function isExecutable(script: Element): boolean {
  const type = script.getAttribute('type') ?? '';
  return ['', 'module', 'text/javascript'].includes(type);
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
