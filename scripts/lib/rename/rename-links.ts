import { renameInAddress, type Renaming } from '#catalogue/publish/rename-address.ts';

/** Matches paths of the site in links, link definitions, and `href` attributes of guides. */
const TARGETS = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\bhref=["'])(\/[^\s)>"']*)/gm;

/** Matches the component of a guide that takes the ids of a role and skills. */
const MATRICES = /<SmallMatrix\b[^>]*>/g;

/** Renames an id in a Markdown text's links to the site. */
export function renameLinks(text: string, renaming: Renaming): string {
  return text.replace(
    TARGETS,
    (_whole, before: string, address: string) => before + renameInAddress(address, renaming),
  );
}

/** Renames an id in the links and small matrices of a guide. */
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
