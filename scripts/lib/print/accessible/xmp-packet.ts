import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { PdfMetadata } from '../pdf-metadata.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** Returns the metadata of a document as an XMP packet in UTF-8, which states whether it conforms to PDF/UA-1. */
export function xmpPacket(metadata: PdfMetadata, conforms: boolean): Uint8Array {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const packet = [
    // The id is the same in every packet.
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}">`,
    `<rdf:Description rdf:about=""${namespaces.join('')}>`,
    ...propertiesOf(metadata, conforms),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return Buffer.from(packet.join('\n'), 'utf8');
}

function propertiesOf({ title, author, subject, language, day }: PdfMetadata, conforms: boolean): string[] {
  const date = day === undefined ? undefined : `${day}T00:00:00Z`;
  return [
    element('dc:title', inDefaultLanguage(title)),
    element('dc:creator', listOf('Seq', author)),
    element('dc:description', inDefaultLanguage(subject)),
    element('dc:language', listOf('Bag', language)),
    ...(date === undefined ? [] : [element('xmp:CreateDate', date), element('xmp:ModifyDate', date)]),
    ...(conforms ? [element('pdfuaid:part', '1')] : []),
  ];
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function listOf(kind: 'Bag' | 'Seq', item: string): string {
  return element(`rdf:${kind}`, element('rdf:li', escapeHtml(item)));
}

function inDefaultLanguage(text: string): string {
  return element('rdf:Alt', `<rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li>`);
}
