import { renameInAddress, type Renaming } from '#catalogue/publish/rename-address.ts';

/** Targets that are addresses of the site: of links, of definitions of links, and of `href` in a guide. */
const TARGETS = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\bhref=["'])(\/[^\s)>"']*)/gm;

/** The component of a guide that names a role and skills by their ids. */
const MATRICES = /<SmallMatrix\b[^>]*>/g;

/** Returns a Markdown text with the new id in its links to the site. */
export function renameLinks(text: string, renaming: Renaming): string {
  return text.replace(
    TARGETS,
    (_whole, before: string, address: string) => before + renameInAddress(address, renaming),
  );
}

/** Returns a guide with the new id in its links and small matrices. */
export function renameInGuide(source: string, renaming: Renaming): string {
  return renameLinks(source, renaming).replace(MATRICES, (tag) => renameInMatrix(tag, renaming));
}

function renameInMatrix(tag: string, { kind, from, to }: Renaming): string {
  const quoted = new RegExp(`(["'])${from}\\1`, 'g');
  const rename = (attribute: string): string =>
    attribute.replace(quoted, (_whole, quote: string) => quote + to + quote);
  if (kind === 'role') return tag.replace(/\brole=["'][^"']*["']/, rename);
  return kind === 'skill' ? tag.replace(/\bskills=\{[^}]*\}/, rename) : tag;
}
