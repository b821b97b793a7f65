import { GUIDE_COMPONENTS, GUIDE_PROPS, REQUIRED_PROPS } from '#catalogue/model/guide.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import type { GuideFault } from './explain-mdx.ts';
import { namesOfModule, type ModuleNames } from './free-names.ts';
import type { GuideComponent, GuidePart, GuideParts } from './guide-parts.ts';

const NO_NAMES: ModuleNames = { declared: new Set(), free: new Set() };

/** Astro passes this component to every guide. */
const FRAGMENT = 'Fragment';

/** Matches the beginning of a statement that imports or re-exports another file. */
const IMPORT = /^(?:import\b|export\b[^;\n]*\bfrom\s*["'])/gm;

/** Finds imports, missing props, and the first use of each unknown component, name and prop in a guide. */
export function findForeignNames(
  parts: GuideParts,
  { text, code }: { text: string; code: string },
): GuideFault[] {
  const hasCode = parts.modules.length > 0 || parts.expressions.length > 0;
  const names = hasCode ? namesOfModule(code) : NO_NAMES;
  const hosts = [...parts.expressions, ...parts.modules];
  return [
    ...importsOf(parts).map((offset) => ({ offset, message: IMPORTS_NOTHING })),
    ...componentsOf(parts)
      .filter(({ words }) => !isKnown(words, names.declared))
      .map(({ offset, words }) => ({ offset, message: explainComponent(words) })),
    ...[...names.free].map((name) => ({ offset: placeOf(name, hosts, text), message: explainName(name) })),
    ...parts.components.flatMap(findMissingProps),
    ...propsOf(parts).map(({ offset, words }) => ({ offset, message: explainProp(words) })),
  ];
}

function importsOf({ modules }: GuideParts): number[] {
  return modules.flatMap(({ offset, words }) =>
    [...words.matchAll(IMPORT)].map(({ index }) => offset + index),
  );
}

function componentsOf({ components, expressions }: GuideParts): GuidePart[] {
  const inCode = expressions.flatMap(({ offset, words }) =>
    [...words.matchAll(/<([A-Z][\w.]*)/g)].map(([, name = '']) => ({ offset, words: name })),
  );
  return firstOfEach([...components, ...inCode]);
}

function isKnown(component: string, declared: ReadonlySet<string>): boolean {
  const [name = ''] = component.split('.');
  return declared.has(name) || [FRAGMENT, ...GUIDE_COMPONENTS].includes(component);
}

function findMissingProps({ words, offset, props }: GuideComponent): GuideFault[] {
  const component = GUIDE_COMPONENTS.find((name) => name === words);
  if (component === undefined || props === undefined) return [];
  const missing = REQUIRED_PROPS[component].filter(
    (prop) => !props.includes(prop.slice(0, prop.indexOf('='))),
  );
  return missing.length === 0
    ? []
    : [{ offset, message: `${component} is missing props: add ${missing.join(' ')}` }];
}

/** Returns the props that a guide reads but does not receive. */
function propsOf({ expressions }: GuideParts): GuidePart[] {
  const known: readonly string[] = [...GUIDE_PROPS, 'components'];
  const used = expressions.flatMap(({ offset, words }) =>
    [...words.matchAll(/(?<![\w.])props\??\.(\w+)/g)].map(([, name = '']) => ({ offset, words: name })),
  );
  return firstOfEach(used).filter(({ words }) => !known.includes(words));
}

function firstOfEach(parts: readonly GuidePart[]): GuidePart[] {
  return parts.filter(({ words }, index) => parts.findIndex((part) => part.words === words) === index);
}

/** Returns the offset of the first use of a name in the code of a guide. */
function placeOf(name: string, hosts: readonly GuidePart[], text: string): number {
  const word = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$&')}(?![\\w$])`);
  const host = hosts.find(({ words }) => word.test(words));
  return host ? host.offset + Math.max(text.slice(host.offset).search(word), 0) : 0;
}

const IMPORTS_NOTHING =
  'a guide cannot import files: remove this line; components and data are passed to the guide';

function explainComponent(name: string): string {
  return `there is no component "${name}"${didYouMeanOneOf(name, GUIDE_COMPONENTS)}`;
}

function explainName(name: string): string {
  return `"${name}" is in braces, which contain code, but nothing has that name: write "\\{${name}}", or put the words between backticks`;
}

function explainProp(name: string): string {
  return `guides have no props.${name}${didYouMeanOneOf(name, GUIDE_PROPS)}`;
}
