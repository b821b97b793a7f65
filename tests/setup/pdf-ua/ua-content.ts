import { type PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { readOperators, type Operand, type Operator } from './content-operators.ts';
import { numberTree } from './number-tree.ts';
import { asDict, bytesOf, dictIn, itemsIn, nameIn, numberIn, textIn, entryIn } from './ua-objects.ts';

/** A sequence of marked content. */
export interface UaMark {
  tag: string;
  /** The dictionary of the structure element that it belongs to, or undefined if it is not tagged. */
  element: PDFDict | undefined;
  /** The texts and other values of its property list by name. */
  properties: ReadonlyMap<string, Operand>;
  /** The sequences around it, from the outermost. */
  around: UaMark[];
  place: string;
}

/** Something that a page paints. */
interface UaPaint {
  operator: string;
  /** The marked content around it, from the outermost. */
  around: UaMark[];
  place: string;
}

/** The codes that are shown in a font. */
interface UaFontUse {
  codes: Set<number>;
  /** Whether any of them is visible. */
  isRendered: boolean;
}

/** Everything that the pages of a document paint. */
export interface UaContent {
  marks: UaMark[];
  paints: UaPaint[];
  fonts: Map<PDFDict, UaFontUse>;
  /** How often each form that has tagged content is painted. */
  taggedForms: Map<PDFStream, number>;
  faults: string[];
}

/** Operators that paint; `n` only ends a path. */
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);
/** The rendering mode of text that is neither filled nor stroked. */
const INVISIBLE = 3;

/** Reads the content of all pages and of the forms that they paint. */
export function readPainted(pdf: PDFDocument): UaContent {
  const content: UaContent = { marks: [], paints: [], fonts: new Map(), taggedForms: new Map(), faults: [] };
  const parents = numberTree(dictIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'ParentTree'));
  for (const [index, { node }] of pdf.getPages().entries()) {
    const place = `page ${index + 1}`;
    const streams = itemsIn(node, 'Contents').map(bytesOf);
    if (streams.includes(undefined)) content.faults.push(`${place} has a stream that cannot be read`);
    const text = streams.map((bytes) => bytes?.toString('latin1') ?? '').join('\n');
    const reader = new ContentReader(content, parents, place);
    reader.read(text, node, node.Resources(), []);
  }
  return content;
}

/** Follows the operators of a page. */
class ContentReader {
  readonly #content: UaContent;
  readonly #parents: ReadonlyMap<number, unknown>;
  readonly #place: string;

  constructor(content: UaContent, parents: ReadonlyMap<number, unknown>, place: string) {
    this.#content = content;
    this.#parents = parents;
    this.#place = place;
  }

  /** Reads the content of a page or a form, whose dictionary is `owner`, inside other marked content. */
  read(text: string, owner: PDFDict, resources: PDFDict | undefined, outside: readonly UaMark[]): void {
    const open = [...outside];
    let state: TextState = { font: undefined, mode: 0 };
    const saved: TextState[] = [];
    for (const operator of this.#operatorsOf(text)) {
      const { name, operands } = operator;
      if (name === 'q') saved.push({ ...state });
      else if (name === 'Q') state = saved.pop() ?? state;
      else if (name === 'Tf') state.font = dictIn(dictIn(resources, 'Font'), nameFrom(operands[0]));
      else if (name === 'Tr') state.mode = Number(operands[0]);
      else if (name === 'BMC' || name === 'BDC') open.push(this.#mark(operator, owner, resources, open));
      else if (name === 'EMC' && open.length > outside.length) open.pop();
      else if (PAINTING.has(name)) this.#paint(operator, resources, open, state);
    }
    if (open.length !== outside.length)
      this.#content.faults.push(`${this.#place} has marked content without an end`);
  }

  #operatorsOf(text: string): Operator[] {
    try {
      return readOperators(text);
    } catch (error) {
      this.#content.faults.push(`${this.#place}: ${String(error)}`);
      return [];
    }
  }

  #mark(
    { operands }: Operator,
    owner: PDFDict,
    resources: PDFDict | undefined,
    open: readonly UaMark[],
  ): UaMark {
    const properties = propertiesOf(operands[1], resources);
    const id = properties.get('MCID');
    const ids = this.#parents.get(numberIn(owner, 'StructParents') ?? -1);
    const element = typeof id === 'number' && Array.isArray(ids) ? asDict(ids[id] as never) : undefined;
    const tag = nameFrom(operands[0]);
    const mark = { tag, element, properties, around: [...open], place: `${tag} on ${this.#place}` };
    this.#content.marks.push(mark);
    return mark;
  }

  #paint(
    { name, operands }: Operator,
    resources: PDFDict | undefined,
    open: readonly UaMark[],
    state: TextState,
  ): void {
    const object = name === 'Do' ? entryIn(dictIn(resources, 'XObject'), nameFrom(operands[0])) : undefined;
    if (object instanceof PDFStream && nameIn(object.dict, 'Subtype') === 'Form') {
      this.#paintForm(object, resources, open);
      return;
    }
    this.#content.paints.push({ operator: name, around: [...open], place: this.#place });
    if (!SHOWING.has(name) || state.font === undefined) return;
    const use = this.#content.fonts.get(state.font) ?? { codes: new Set(), isRendered: false };
    for (const code of codesOf(operands, state.font)) use.codes.add(code);
    use.isRendered ||= state.mode !== INVISIBLE;
    this.#content.fonts.set(state.font, use);
  }

  #paintForm(form: PDFStream, resources: PDFDict | undefined, open: readonly UaMark[]): void {
    const { taggedForms } = this.#content;
    if (numberIn(form.dict, 'StructParents') !== undefined)
      taggedForms.set(form, (taggedForms.get(form) ?? 0) + 1);
    const text = bytesOf(form)?.toString('latin1') ?? '';
    this.read(text, form.dict, dictIn(form.dict, 'Resources') ?? resources, open);
  }
}

interface TextState {
  font: PDFDict | undefined;
  mode: number;
}

function nameFrom(operand: Operand | undefined): string {
  return typeof operand === 'string' ? operand.slice(1) : '';
}

/** Returns the property list of marked content, which is among its operands or among the resources. */
function propertiesOf(operand: Operand | undefined, resources: PDFDict | undefined): Map<string, Operand> {
  if (operand instanceof Map) return operand;
  const dict = dictIn(dictIn(resources, 'Properties'), nameFrom(operand));
  const entries = dict?.keys().flatMap((key) => {
    const name = key.decodeText();
    const text = textIn(dict, name);
    const value = text === undefined ? numberIn(dict, name) : Buffer.from(text, 'latin1');
    return value === undefined ? [] : [[name, value] as const];
  });
  return new Map(entries);
}

/** Returns the codes of shown strings: two bytes each in a composite font, otherwise one. */
function codesOf(operands: readonly Operand[], font: PDFDict): number[] {
  const strings = operands.flat().filter((operand) => Buffer.isBuffer(operand));
  if (nameIn(font, 'Subtype') !== 'Type0') return strings.flatMap((bytes) => [...bytes]);
  return strings.flatMap((bytes) =>
    Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(2 * index)),
  );
}
