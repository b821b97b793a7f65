import { mdxToMdast, type MdastNode } from 'satteri';
import { markdownLink } from '#catalogue/text/escape-markdown.ts';
import { compileGuide } from '#reader/guides/compile-guide.ts';
import { runGuideCode, type GuideContext } from './guide-code.ts';
import { wrapperOf } from './guide-elements.ts';
import { LinkEdits, rangeOf } from './link-edits.ts';
import { applyEdits, type SourceEdit } from './source-edits.ts';

/** The place of a guide that is written as Markdown. */
interface PlacedGuide extends GuideContext {
  /** The absolute address of its page, which shows what Markdown cannot. */
  page: string;
}

/** Writes the source of a guide, without its front matter, as Markdown without code and components. */
export function guideSourceMarkdown(source: string, context: PlacedGuide): string {
  const tree = mdxToMdast(source, { features: { gfm: true, frontmatter: false } });
  return new GuideWriter(source, tree, context).write();
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

type Expression = Extract<MdastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

class GuideWriter {
  readonly #source: string;
  readonly #tree: MdastNode;
  readonly #links: LinkEdits;
  readonly #context: PlacedGuide;
  /** The results of expressions and elements without contents; undefined for those that Markdown cannot show. */
  readonly #results: ReadonlyMap<MdastNode, string | undefined>;

  constructor(source: string, tree: MdastNode, context: PlacedGuide) {
    this.#source = source;
    this.#tree = tree;
    this.#links = new LinkEdits(tree, context.resolve);
    this.#context = context;
    this.#results = this.#run();
  }

  write(): string {
    return applyEdits(this.#source, this.#editsIn(this.#tree)).trim();
  }

  #run(): Map<MdastNode, string | undefined> {
    const nodes = allNodes(this.#tree);
    const coded = nodes.filter((node) =>
      isElement(node) ? node.children.length === 0 : isExpression(node) && !isComment(node.value),
    );
    const results = runGuideCode(
      {
        modules: nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])),
        expressions: coded.map((node) => (isExpression(node) ? node.value : this.#sourceOf(node))),
      },
      this.#context,
    );
    return new Map(coded.map((node, index) => [node, results[index]]));
  }

  #editsIn(node: MdastNode): SourceEdit[] {
    const whole = this.#replacementOf(node);
    if (whole !== undefined) {
      const { start, end } = rangeOf(node);
      const blank =
        whole === '' && isBlock(node) ? (/^\n*/.exec(this.#source.slice(end))?.[0].length ?? 0) : 0;
      return [{ start, end: end + blank, text: this.#continued(whole, node) }];
    }
    const own = this.#links.of(node);
    const inside = 'children' in node ? node.children.flatMap((child) => this.#editsIn(child)) : [];
    return own ? [own, ...inside] : inside;
  }

  /** Returns the Markdown in place of code or an element, or undefined for other nodes. */
  #replacementOf(node: MdastNode): string | undefined {
    if (node.type === 'mdxjsEsm' || (isExpression(node) && isComment(node.value))) return '';
    if (isElement(node) && node.children.length > 0) return this.#contentsOf(node);
    return this.#results.has(node) ? (this.#results.get(node) ?? this.#linkTo(node)) : undefined;
  }

  /** Writes the contents of an element. Components of the guide itself are left out around them. */
  #contentsOf(element: Element): string {
    const { children, name } = element;
    const [first, last] = [children.at(0), children.at(-1)];
    if (first === undefined || last === undefined) return '';
    const isOwn = name === null || /^[A-Z]|\./.test(name);
    const wrapper = isOwn ? ['', ''] : wrapperOf(name, attributesOf(element), this.#context.resolve);
    if (wrapper === undefined) return this.#linkTo(element);
    const range = { start: rangeOf(first).start, end: rangeOf(last).end };
    const inside = applyEdits(
      this.#source,
      children.flatMap((child) => this.#editsIn(child)),
      range,
    );
    return wrapper.join(withoutIndent(inside, columnOf(first) - 1));
  }

  /** Returns a link to the part of the page with a node. */
  #linkTo(node: MdastNode): string {
    const headings = allNodes(this.#tree).filter(({ type }) => type === 'heading');
    const above = headings.findLastIndex((heading) => rangeOf(heading).start < rangeOf(node).start);
    const id = compileGuide(this.#source).headings[above];
    return markdownLink('See the page', this.#context.page + (id === undefined ? '' : `#${id}`));
  }

  /** Repeats the marks of lists and quotes before further lines of a block. */
  #continued(text: string, node: MdastNode): string {
    const { start } = rangeOf(node);
    const before = this.#source.slice(this.#source.lastIndexOf('\n', start - 1) + 1, start);
    if (!isBlock(node)) return text;
    const marks = before.replace(/[^>\s]/g, ' ');
    return text.replace(/(?<=\n).*/g, (line) => (line === '' ? marks.trimEnd() : marks + line));
  }

  #sourceOf(node: MdastNode): string {
    const { start, end } = rangeOf(node);
    return this.#source.slice(start, end);
  }
}

/** Returns a node and all nodes in it, in the order of the source. */
function allNodes(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}

/** Returns whether code or an element is a block of its own. */
function isBlock({ type }: MdastNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxFlowExpression' || type === 'mdxjsEsm';
}

function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isExpression(node: MdastNode): node is Expression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Returns whether the code between braces is only a comment. */
function isComment(code: string): boolean {
  return code.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '').trim() === '';
}

/** Returns the attributes of an element whose values are texts. */
function attributesOf({ attributes }: Element): Record<string, string> {
  const texts = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return Object.fromEntries(texts);
}

function columnOf(node: MdastNode): number {
  return node.position?.start.column ?? 1;
}

/** Removes the indentation and the marks of quotes that each line after the first repeats. */
function withoutIndent(text: string, width: number): string {
  return text.replace(new RegExp(`(?<=\\n)[ >]{0,${width}}`, 'g'), '');
}
