import { evaluate } from 'satteri';
import { isRecord } from '#catalogue/model/is-record.ts';
import { escapeMarks } from '#catalogue/text/escape-markdown.ts';
import { wrapperOf } from './guide-elements.ts';
import type { ResolveAddress } from './link-edits.ts';

/** The site's components by name: functions that return Markdown. */
type MarkdownComponents = Readonly<Record<string, (props: unknown) => string>>;

/** The code of a guide. */
interface GuideCode {
  /** Its exports. */
  modules: readonly string[];
  /** Expressions in JavaScript, which may contain elements. */
  expressions: readonly string[];
}

/** The values that the code of a guide receives. */
export interface GuideContext {
  props: Readonly<Record<string, unknown>>;
  components: MarkdownComponents;
  resolve: ResolveAddress;
}

/** Runs code of a guide. Returns the result of each expression as Markdown, or undefined if it cannot be written so. */
export function runGuideCode(
  { modules, expressions }: GuideCode,
  { props, components, resolve }: GuideContext,
): (string | undefined)[] {
  if (expressions.length === 0) return [];
  const names = Object.keys(components).join(', ');
  const parts = expressions.map((expression) => `() => (${expression}\n),`).join('\n');
  const code = [...modules, `export const partsOfGuide = (props, { ${names} }) => [\n${parts}\n];`].join(
    '\n\n',
  );
  const writers = Object.entries(components).map(([name, write]) => [
    name,
    (own: unknown) => new WrittenElement(write(own)),
  ]);
  const jsx = elementMaker(resolve);
  try {
    const exported: unknown = evaluate(code, { Fragment: FRAGMENT, jsx, jsxs: jsx });
    const run = isRecord(exported) ? exported['partsOfGuide'] : undefined;
    const results = isFunction(run) ? run(props, Object.fromEntries(writers)) : undefined;
    return expressions.map((_, index) => (Array.isArray(results) ? resultOf(results[index]) : undefined));
  } catch {
    return expressions.map(() => undefined);
  }
}

/** Markdown made of an element. Texts, in contrast, are escaped. */
class WrittenElement {
  readonly markdown: string;

  constructor(markdown: string) {
    this.markdown = markdown;
  }
}

const FRAGMENT = Symbol('fragment');

/** Returns a function that makes Markdown of an element, and throws an Error if Markdown has nothing like it. */
function elementMaker(resolve: ResolveAddress) {
  return (type: unknown, given: unknown): WrittenElement => {
    if (isFunction(type)) return new WrittenElement(markdownOf(type(given)));
    const props = isRecord(given) ? given : {};
    const wrapper = type === FRAGMENT ? ['', ''] : wrapperOf(String(type), props, resolve);
    if (wrapper === undefined) throw new Error(`<${String(type)}> cannot be written as Markdown`);
    return new WrittenElement(wrapper.join(markdownOf(props['children'])));
  };
}

function markdownOf(value: unknown): string {
  if (value instanceof WrittenElement) return value.markdown;
  if (Array.isArray(value)) return value.map(markdownOf).join('');
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeMarks(String(value));
  throw new Error('the value cannot be written as Markdown');
}

function resultOf(part: unknown): string | undefined {
  try {
    return isFunction(part) ? markdownOf(part()) : undefined;
  } catch {
    return undefined;
  }
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
