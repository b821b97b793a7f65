import type { MdastNode } from 'satteri';
import { escapeMarks, linkEnd } from '#catalogue/text/escape-markdown.ts';
import type { SourceEdit } from './source-edits.ts';

/** Returns the absolute address for an address in a text of the content. */
export type ResolveAddress = (address: string) => string;

/** The parts of the published site that addresses in texts are resolved against. */
interface ResolvedSite {
  /** Returns the absolute address of a site-relative one, which has no base path. */
  toAddress: (path: string) => string;
  /** The absolute address of the page that a text belongs to, if it belongs to one. */
  page?: string | undefined;
}

/** Returns a function that resolves site-relative addresses, and addresses relative to a page if one is given. */
export function addressResolver({ toAddress, page }: ResolvedSite): ResolveAddress {
  return (address) => {
    if (/^\/(?!\/)/.test(address)) return toAddress(address);
    return page !== undefined && URL.canParse(address, page) ? new URL(address, page).href : address;
  };
}

/** The address and the title of a link. */
interface Target {
  url: string;
  title?: string | null | undefined;
}

/** Rewrites links of a Markdown source: relative ones become absolute, and references get their addresses. */
export class LinkEdits {
  readonly #targets = new Map<string, Target>();
  readonly #resolve: ResolveAddress;

  /** `tree` is the syntax tree of the whole source, with its positions. */
  constructor(tree: MdastNode, resolve: ResolveAddress) {
    this.#resolve = resolve;
    this.#collect(tree);
  }

  /** Returns the edit that a node needs, without its children; undefined if it stays as it is. */
  of(node: MdastNode): SourceEdit | undefined {
    switch (node.type) {
      case 'definition':
        return { ...rangeOf(node), text: '' };
      case 'link':
        return this.#isRelative(node) ? this.#retarget(node, node) : undefined;
      case 'linkReference':
        return this.#retarget(node, this.#targets.get(node.identifier));
      case 'image':
        return this.#isRelative(node) ? this.#picture(node, node) : undefined;
      case 'imageReference':
        return this.#picture(node, this.#targets.get(node.identifier));
      default:
        return undefined;
    }
  }

  #collect(node: MdastNode): void {
    // Of several definitions with the same name, the first one counts.
    if (node.type === 'definition' && !this.#targets.has(node.identifier))
      this.#targets.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  /** Replaces all that follows the words of a link. */
  #retarget(node: MdastNode & { children: MdastNode[] }, target: Target | undefined): SourceEdit | undefined {
    if (!target) return undefined;
    const { start, end } = rangeOf(node);
    const last = node.children.at(-1);
    return { start: last ? rangeOf(last).end : start + 1, end, text: `]${this.#write(target)}` };
  }

  #picture(
    node: MdastNode & { alt?: string | null | undefined },
    target: Target | undefined,
  ): SourceEdit | undefined {
    if (!target) return undefined;
    return { ...rangeOf(node), text: `![${escapeMarks(node.alt ?? '')}]${this.#write(target)}` };
  }

  #isRelative({ url }: Target): boolean {
    return this.#resolve(url) !== url;
  }

  #write({ url, title }: Target): string {
    return linkEnd(this.#resolve(url), title ?? '');
  }
}

/** Returns the offsets of a node in its source. */
export function rangeOf(node: MdastNode): { start: number; end: number } {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined)
    throw new Error(`a node of the type ${node.type} has no position`);
  return { start: start.offset, end: end.offset };
}
