import { isRecord } from '#catalogue/model/is-record.ts';
import { isDeepStrictEqual } from 'node:util';
import { Document, isNode, type Node } from 'yaml';
import { FormatError, formatDocument, parseContent } from '../content/format-yaml.ts';
import type { ProposalEntry } from './proposal.ts';

/**
 * Returns the text of a proposal's file. Keeps the comments of an existing file, and all its bytes if nothing changed.
 * Replaces a file that cannot be parsed.
 */
export function proposalFile(proposal: ProposalEntry, existing: string | undefined): string {
  const document = open(existing);
  const before = fieldsOf(document);
  let isChanged = existing === undefined;
  for (const [path, value] of fields(proposal)) {
    if (isDeepStrictEqual(valueAt(before, path), value)) continue;
    setField(document, path, value);
    isChanged = true;
  }
  return isChanged || existing === undefined ? formatDocument(document, 'proposal') : existing;
}

type FieldPath = readonly string[];

/** Returns the fields of the file by path; undefined ones are left out of it, as are empty lists. */
function fields({
  title,
  state,
  url,
  opened,
  closed,
  votes,
  reviews,
  about,
}: ProposalEntry): [FieldPath, unknown][] {
  return [
    [['title'], title],
    [['state'], state],
    [['url'], url],
    [['opened'], opened],
    [['closed'], closed],
    [['votes', 'for'], votes.for],
    [['votes', 'against'], votes.against],
    [['reviews'], reviews.length > 0 ? reviews : undefined],
    [['about'], about.length > 0 ? about : undefined],
  ];
}

function open(existing: string | undefined): Document {
  if (existing === undefined) return emptyDocument();
  try {
    const document = parseContent(existing);
    const before = fieldsOf(document);
    return before === undefined || !isRecord(before['votes'] ?? {}) ? emptyDocument() : document;
  } catch (error) {
    if (error instanceof FormatError) return emptyDocument();
    throw error;
  }
}

function emptyDocument(): Document {
  const document = new Document({});
  document.set('votes', document.createNode({}, { flow: true }));
  return document;
}

function setField(document: Document, path: FieldPath, value: unknown): void {
  const previous: unknown = document.getIn(path, true);
  if (value === undefined) {
    document.deleteIn(path);
    return;
  }
  const node = document.createNode(value, { flow: true });
  if (isNode(previous)) keepComments(previous, node);
  document.setIn(path, node);
}

function keepComments(from: Node, to: Node): void {
  to.comment = from.comment ?? null;
  to.commentBefore = from.commentBefore ?? null;
}

function fieldsOf(document: Document): Record<string, unknown> | undefined {
  const value: unknown = document.toJS();
  return isRecord(value) ? value : undefined;
}

function valueAt(value: unknown, [name, ...rest]: FieldPath): unknown {
  if (name === undefined) return value;
  return isRecord(value) ? valueAt(value[name], rest) : undefined;
}
