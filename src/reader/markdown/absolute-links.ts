import { markdownToMdast, type MdastNode } from 'satteri';
import { escapeLine } from '#catalogue/text/escape-markdown.ts';
import { mayLinkIntoSite, plainText } from '#catalogue/text/markdown.ts';
import { LinkEdits, type ResolveAddress } from './link-edits.ts';
import { applyEdits, type SourceEdit } from './source-edits.ts';

/** Matches texts that may define addresses for links. Such definitions would apply to a whole document. */
const MAY_DEFINE = /\]:/;

/**
 * Returns a Markdown text of the content for use elsewhere: with absolute addresses of pages, and without definitions, whose
 * names could clash with those of other texts.
 */
export function absoluteLinks(text: string, resolve: ResolveAddress): string {
  if (!mayLinkIntoSite(text) && !MAY_DEFINE.test(text)) return text;
  const tree = markdownToMdast(text, { features: { gfm: false, frontmatter: false } });
  const links = new LinkEdits(tree, resolve);
  const written = applyEdits(text, editsIn(tree, links))
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  // Satteri 0.10 reads a few odd texts differently than pages do, such as `[x][`; then only the words remain.
  const words = plainText(text);
  return plainText(written) === words ? written : escapeLine(words);
}

function editsIn(node: MdastNode, links: LinkEdits): SourceEdit[] {
  const own = links.of(node);
  const inside = 'children' in node ? node.children.flatMap((child) => editsIn(child, links)) : [];
  return own ? [own, ...inside] : inside;
}
