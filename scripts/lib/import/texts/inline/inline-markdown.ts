import { findMarkdownFaults } from '#catalogue/text/markdown.ts';
import { codeSpan } from './code-span.ts';
import { decodeEntity } from './decode-entity.ts';
import { structureOf } from './html-structure.ts';
import { ListPrefixes } from './list-prefixes.ts';
import { markPieces } from './mark-pieces.ts';
import { markOf, pairTokens } from './pair-tokens.ts';
import { BREAK_WITH_PREFIX, joinPieces, withoutPlaces } from './text-pieces.ts';
import type { TextNote } from '../text-note.ts';
import { textTokens, type TextToken } from './text-tokens.ts';
import { percentEncode, tidyImage, tidyLink, type TextOptions } from './tidy-link.ts';

/** Turns simple HTML into Markdown, decodes entities and fixes links; other HTML does not change. */
export function inlineMarkdown(text: string, options: TextOptions): { text: string; notes: TextNote[] } {
  const writer = new InlineWriter(textTokens(withoutPlaces(text)), options);
  return { text: joinPieces(writer.write()), notes: writer.notes };
}

/** An opening tag or bracket, and the text written since. */
interface Frame {
  open: TextToken | undefined;
  out: string;
  /** The last character before the frame. */
  before: string;
  last: string;
  hasLink: boolean;
  marks: ReadonlySet<string>;
}

class InlineWriter {
  readonly notes: TextNote[] = [];
  readonly #tokens: readonly TextToken[];
  readonly #options: TextOptions;
  readonly #partners: Map<number, number>;
  readonly #structureOf: ReturnType<typeof structureOf>;
  readonly #lists = new ListPrefixes();
  readonly #outer: Frame[] = [];
  #frame: Frame = { open: undefined, out: '', before: '', last: '', hasLink: false, marks: new Set() };

  constructor(tokens: readonly TextToken[], options: TextOptions) {
    this.#tokens = tokens;
    this.#options = options;
    this.#partners = pairTokens(tokens);
    this.#structureOf = structureOf(tokens);
  }

  write(): string {
    this.#tokens.forEach((token, index) => {
      const partner = this.#partners.get(index);
      if (partner === undefined) this.#writeAlone(token, index);
      else if (partner > index) this.#openFrame(token);
      else this.#closeFrame(token, this.#tokens[index + 1]);
    });
    return this.#frame.out;
  }

  #append(text: string): void {
    this.#frame.out += text;
    this.#frame.last = text.at(-1) ?? this.#frame.last;
  }

  #writeAlone(token: TextToken, index: number): void {
    const structure = this.#structureOf(token, index);
    if (structure !== undefined) this.#append(this.#lists.read(structure, isClosingTag(token)));
    else if (token.kind === 'words') this.#append(collapseSpaces(token.text, this.#frame.last));
    else if (token.kind === 'entity') this.#append(this.#decode(token.text, index));
    else if (token.kind === 'code') this.#append(codeSpan(token.text));
    else if (token.kind === 'address') this.#writeAddress(token.text);
    else {
      if (token.kind === 'tag' && !token.isClosing) this.notes.push({ kind: 'html', about: token.text });
      this.#append(token.text);
    }
  }

  #decode(entity: string, index: number): string {
    const isAtLineStart = /^[\n\u0001\u0003]?$/.test(this.#frame.last);
    return decodeEntity(entity, isAtLineStart, this.#tokens[index + 1]?.text ?? '');
  }

  #writeAddress(text: string): void {
    const address = text.slice(1, -1);
    const isLink = findMarkdownFaults(text).length === 0;
    if (!isLink) this.notes.push({ kind: 'other-link', about: address });
    this.#frame.hasLink ||= isLink;
    this.#append(isLink ? text : `\\${text}`);
  }

  #openFrame(open: TextToken): void {
    const { last, marks } = this.#frame;
    this.#outer.push(this.#frame);
    const mark = markOf(open);
    const inside = mark === undefined ? marks : new Set([...marks, mark]);
    this.#frame = { open, out: '', before: last, last: '', hasLink: false, marks: inside };
  }

  #closeFrame(end: TextToken, next: TextToken | undefined): void {
    const frame = this.#frame;
    this.#frame = this.#outer.pop() ?? frame;
    this.#frame.hasLink ||= frame.hasLink;
    this.#append(this.#written(frame, end, next));
  }

  #written({ open, out, before, hasLink }: Frame, end: TextToken, next: TextToken | undefined): string {
    if (open?.kind === 'tag') {
      const mark = markOf(open);
      if (mark === undefined) return this.#anchor(open, out, hasLink);
      return this.#frame.marks.has(mark) ? out : markPieces(out, mark, before, startOf(next));
    }
    if (end.kind !== 'end' || end.target === undefined || hasLink)
      return `${open?.text ?? ''}${out}${end.text}`;
    return this.#link(open?.text === '![' ? tidyImage : tidyLink, out, end.target);
  }

  #anchor({ text }: TextToken, label: string, hasLink: boolean): string {
    const [, double, single, bare] = HREF.exec(text) ?? [];
    const address = (double ?? single ?? bare ?? '').trim().replace(/[\s()<>\\]/g, percentEncode);
    return address === '' || hasLink || label.trim() === '' ? label : this.#link(tidyLink, label, address);
  }

  #link(tidy: typeof tidyLink, label: string, target: string): string {
    const link = tidy(label.replace(BREAK_WITH_PREFIX, ' '), target, this.#options);
    this.notes.push(...link.notes);
    this.#frame.hasLink ||= link.isLink;
    return link.markdown;
  }
}

const HREF = /\shref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function isClosingTag(token: TextToken): boolean {
  return token.kind === 'tag' && token.isClosing;
}

/** Collapses spaces, except at the start of a line, where they indent nested lists. */
function collapseSpaces(text: string, before: string): string {
  const isWithinLine = /[^\s\u0001\u0003]/.test(before);
  return text.replace(isWithinLine ? /(?<=\S|^)(?:[ \t]{2,}|\t)/g : /(?<=\S)(?:[ \t]{2,}|\t)/g, ' ');
}

function startOf(token: TextToken | undefined): string {
  return token === undefined || token.kind === 'tag' ? '' : token.text.slice(0, 1);
}
