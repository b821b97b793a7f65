import { escapeLineStart, escapeMarks, inlineCode, linkEnd } from '#catalogue/text/escape-markdown.ts';
import { joinBlocks, prefixLines } from '#catalogue/text/markdown-blocks.ts';

/** Returns the contents of an element, made by `renderMarkdown()`, as Markdown. Links are resolved against `base`. */
export function elementMarkdown(element: ParentNode, base: string): string {
  return joinBlocks(...blocksIn(element, base));
}

/** Writes a block. `hasOtherMarkers` is true if a list must differ from the one right before it. */
type WriteBlock = (element: Element, base: string, hasOtherMarkers: boolean) => string;

/** The blocks that texts may have. */
const BLOCKS: Readonly<Record<string, WriteBlock>> = {
  P: (element, base) => paragraphOf([...element.childNodes], base),
  UL: (element, base, hasOtherMarkers) => listOf(element, base, () => (hasOtherMarkers ? '* ' : '- ')),
  OL: (element, base, hasOtherMarkers) => {
    const start = Number(element.getAttribute('start') ?? '1');
    return listOf(element, base, (index) => `${String(start + index)}${hasOtherMarkers ? ')' : '.'} `);
  },
  BLOCKQUOTE: (element, base) => prefixLines(elementMarkdown(element, base), '> '),
  PRE: ({ textContent }) => {
    const longest = Math.max(2, ...[...textContent.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${textContent.replace(/\n$/, '')}\n${fence}`;
  },
  // Dashes would join the marker of a list item.
  HR: () => '***',
};

/** Writes the blocks in an element. Inline nodes between them are paragraphs, as in a list item. */
function blocksIn(parent: ParentNode, base: string): string[] {
  const blocks: string[] = [];
  const line: Node[] = [];
  const endLine = (): void => {
    blocks.push(paragraphOf(line.splice(0), base));
  };
  let hasOtherMarkers = false;
  for (const node of parent.childNodes) {
    const write = BLOCKS[node.nodeName];
    if (write === undefined || !isElement(node)) line.push(node);
    else {
      endLine();
      // A third list differs from the second, so two kinds of markers suffice.
      hasOtherMarkers = node.previousElementSibling?.nodeName === node.nodeName && !hasOtherMarkers;
      blocks.push(write(node, base, hasOtherMarkers));
    }
  }
  endLine();
  return blocks.filter((block) => block !== '');
}

function listOf(list: Element, base: string, markerOf: (index: number) => string): string {
  const isLoose = list.querySelector(':scope > li > p') !== null;
  const items = [...list.children].map((item, index) => {
    const marker = markerOf(index);
    const text = blocksIn(item, base).join(isLoose ? '\n\n' : '\n');
    return marker + prefixLines(text, ' '.repeat(marker.length)).trimStart();
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

function paragraphOf(nodes: readonly Node[], base: string): string {
  const lines = nodes
    .map((node) => inlineOf(node, base))
    .join('')
    .split('\n');
  return lines
    .map((line) => escapeLineStart(line.trim()))
    .join('\n')
    .trim();
}

function inlineOf(node: Node, base: string): string {
  if (!isElement(node)) return escapeMarks((node.textContent ?? '').replaceAll(/\s+/g, ' '));
  const inside = [...node.childNodes].map((child) => inlineOf(child, base)).join('');
  switch (node.nodeName) {
    case 'CODE':
      return inlineCode(node.textContent);
    case 'STRONG':
      return `**${inside}**`;
    case 'EM':
      return `*${inside}*`;
    case 'A':
      return `[${inside}]${linkEnd(new URL(node.getAttribute('href') ?? '', base).href, node.getAttribute('title') ?? '')}`;
    case 'BR':
      return '\\\n';
    default:
      return inside;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
