import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { xmpPacket } from '../../../scripts/lib/print/accessible/xmp-packet.ts';
import { SOUND_ELEMENTS, type Entries } from './sound-elements.ts';
import { GLYPH_WIDTHS, soundFontProgram, soundToUnicode } from './sound-font.ts';
import { uaDocument, type UaDocument } from './ua-document.ts';

const ABOUT = { title: 'Title', author: 'Author', subject: 'Subject', language: 'en', day: '2026-11-22' };

const CONTENT = `/Artifact BMC
0 0 10 10 re f
EMC
/H1 <</MCID 0>> BDC
BT /F1 10 Tf <00010002> Tj ET
EMC
/P <</MCID 1>> BDC
BT /F2 10 Tf <01> Tj ET
EMC
/Figure <</MCID 2>> BDC
0 0 5 5 re f
EMC
`;

/** A small document that breaks no rule, and whose parts a test can change. */
export class SoundDocument {
  readonly pdf: PDFDocument;
  /** The first line of the file. */
  header = '%PDF-1.7';
  readonly #refs = new Map<string, PDFRef>();

  private constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  static async create(): Promise<SoundDocument> {
    const sound = new SoundDocument(await PDFDocument.create());
    sound.pdf.addPage([200, 200]);
    sound.set('catalog', {
      Lang: PDFString.of('en'),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      Outlines: sound.define('outlines', {}),
    });
    sound.setContent((content) => content);
    sound.setMetadata((packet) => packet);
    sound.#addStructure();
    sound.#addFonts();
    return sound;
  }

  /** The document as the rules see it. */
  get read(): UaDocument {
    return uaDocument(this.pdf, this.header);
  }

  /** Returns a dictionary: the catalog, the page, or one that was defined. */
  part(name: string): PDFDict {
    if (name === 'catalog') return this.pdf.catalog;
    if (name === 'page') return this.pdf.getPage(0).node;
    return this.pdf.context.lookup(this.ref(name), PDFDict);
  }

  ref(name: string): PDFRef {
    const ref = this.#refs.get(name);
    if (ref === undefined) throw new Error(`the sound document has no ${name}`);
    return ref;
  }

  set(name: string, entries: Entries): void {
    const dict = this.part(name);
    for (const [key, value] of Object.entries(entries)) {
      if (value === undefined) dict.delete(PDFName.of(key));
      else dict.set(PDFName.of(key), this.#object(value));
    }
  }

  /** Adds a dictionary with a name. */
  define(name: string, entries: Entries): PDFRef {
    const ref = this.pdf.context.register(this.#object(entries));
    this.#refs.set(name, ref);
    return ref;
  }

  stream(contents: string | Uint8Array, entries: Entries = {}): PDFRef {
    return this.pdf.context.register(this.pdf.context.stream(contents, entries as never));
  }

  /** Adds an element at the end of another. */
  addElement(name: string, type: string, parent: string, entries: Entries = {}): void {
    const ref = this.define(name, { Type: 'StructElem', S: type, P: this.ref(parent), K: [], ...entries });
    this.part(parent).lookup(PDFName.of('K'), PDFArray).push(ref);
  }

  /** Adds an annotation to the page, inside an element. */
  addAnnotation(name: string, subtype: string, element: string | undefined, entries: Entries = {}): void {
    const page = this.part('page');
    const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? this.pdf.context.obj([]);
    const number = annotations.size() + 1;
    const ref = this.define(name, {
      Type: 'Annot',
      Subtype: subtype,
      Rect: [10, 10, 20, 20],
      F: 4,
      StructParent: number,
      ...entries,
    });
    annotations.push(ref);
    this.set('page', { Annots: annotations });
    if (element === undefined) return;
    this.part('parents').lookup(PDFName.of('Nums'), PDFArray).push(this.#object(number));
    this.part('parents').lookup(PDFName.of('Nums'), PDFArray).push(this.ref(element));
    this.part(element)
      .lookup(PDFName.of('K'), PDFArray)
      .push(this.#object({ Type: 'OBJR', Obj: ref }));
  }

  setContent(change: (content: string) => string): void {
    this.set('page', { Contents: this.stream(change(CONTENT)) });
  }

  setMetadata(change: (packet: string) => string): void {
    const packet = change(Buffer.from(xmpPacket(ABOUT, true)).toString('utf8'));
    this.set('catalog', { Metadata: this.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' }) });
  }

  #object(value: unknown): PDFObject {
    return this.pdf.context.obj(value as never);
  }

  #addStructure(): void {
    const parents = this.define('parents', { Nums: [] });
    const root = this.define('root', {
      K: [],
      RoleMap: this.define('roles', { Strong: 'Span' }),
      ParentTree: parents,
    });
    this.set('catalog', { StructTreeRoot: root });
    for (const [name, [type, parent, entries]] of Object.entries(SOUND_ELEMENTS))
      this.addElement(name, type, parent, entries);
    this.set('parents', { Nums: [0, ['heading', 'paragraph', 'figure'].map((name) => this.ref(name))] });
    this.set('page', { StructParents: 0, Tabs: 'S' });
    const Contents = PDFString.of('A description');
    this.addAnnotation('linkArea', 'Link', 'link', { Contents });
    this.addAnnotation('field', 'Widget', 'form', { FT: 'Tx', TU: Contents });
    this.addAnnotation('comment', 'Text', 'annotation', { Contents });
  }

  #addFonts(): void {
    const descriptor = this.define('descriptor', { FontFile2: this.stream(soundFontProgram()) });
    const info = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };
    const descendant = this.define('descendant', {
      Subtype: 'CIDFontType2',
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: info,
      W: [0, GLYPH_WIDTHS],
    });
    const F1 = this.define('font', {
      Subtype: 'Type0',
      BaseFont: 'Sound',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.stream(soundToUnicode(4)),
    });
    const F2 = this.define('drawnFont', {
      Subtype: 'Type3',
      FirstChar: 1,
      Widths: [500],
      Encoding: this.define('drawnEncoding', { Differences: [1, 'a'] }),
      CharProcs: this.define('drawings', { a: this.stream('500 0 d0 0 0 5 5 re f') }),
      ToUnicode: this.stream(soundToUnicode(2)),
    });
    this.set('page', { Resources: this.define('resources', { Font: { F1, F2 } }) });
  }
}
