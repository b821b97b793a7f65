import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Path } from '#catalogue/model/problem.ts';
import type { PlaceIndex } from '#reader/yaml/locate.ts';

/**
 * Returns a function that finds the key or the value at a path in a JSON source. A path that does not exist is located at its
 * nearest ancestor.
 */
export function indexJsonPlaces(source: string): PlaceIndex {
  const root = parseTree(source);
  const document = TextDocument.create('', 'json', 0, source);
  const offsetOf = (path: Path, at: 'key' | 'value'): number | undefined => {
    const node = root && findNodeAtLocation(root, [...path]);
    const isOfField = node?.parent?.type === 'property';
    return at === 'key' && isOfField ? node.parent.offset : node?.offset;
  };
  return (path, at) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(path.slice(0, length), length === path.length ? at : 'key');
      if (offset === undefined) continue;
      const { line, character } = document.positionAt(offset);
      return { line: line + 1, column: character + 1 };
    }
    return { line: 1, column: 1 };
  };
}
