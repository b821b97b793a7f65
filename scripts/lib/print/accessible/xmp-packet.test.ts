import { expect, test } from 'vitest';
import type { PdfMetadata } from '../pdf-metadata.ts';
import { xmpPacket } from './xmp-packet.ts';

const metadata: PdfMetadata = {
  title: 'Größe & <Form>',
  author: 'A "site"',
  subject: 'المهارات',
  language: 'en',
  day: '2026-11-22',
};

function packetOf(changes: Partial<PdfMetadata> = {}, conforms = true): string {
  return Buffer.from(xmpPacket({ ...metadata, ...changes }, conforms)).toString('utf8');
}

test('has title, author, subject, language and dates', () => {
  const packet = packetOf();
  for (const part of [
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Größe &amp; &lt;Form&gt;</rdf:li></rdf:Alt></dc:title>',
    '<dc:creator><rdf:Seq><rdf:li>A &quot;site&quot;</rdf:li></rdf:Seq></dc:creator>',
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">المهارات</rdf:li></rdf:Alt></dc:description>',
    '<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>',
    '<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>',
    '<xmp:ModifyDate>2026-11-22T00:00:00Z</xmp:ModifyDate>',
  ]) {
    expect(packet).toContain(part);
  }
});

test('has no dates if there is no day', () => {
  expect(packetOf({ day: undefined })).not.toContain('Date>');
});

test('names PDF/UA-1 only if the document conforms', () => {
  expect(packetOf()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(packetOf({}, false)).not.toContain('<pdfuaid:part>');
});
