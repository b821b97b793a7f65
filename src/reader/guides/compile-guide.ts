import Slugger from 'github-slugger';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { bodyOf } from '#reader/source-file.ts';
import { explainMdxError, type GuideFault } from './explain-mdx.ts';

/** The result of compiling a guide. */
export interface CompiledGuide {
  /** The source, with spaces for front matter and for characters that stopped the compiler; offsets match the file. */
  text: string;
  /** A JavaScript module; empty if nothing compiles. */
  code: string;
  /** The ids of its headings. */
  headings: string[];
  /** The faults that stopped the compiler. */
  stops: GuideFault[];
}

const MOST_STOPS = 20;

/** Compiles a guide as the build does. Skips places that do not compile, to check the rest too. */
export function compileGuide(source: string): CompiledGuide {
  const stops: GuideFault[] = [];
  let text = withoutFrontMatter(source);
  while (stops.length < MOST_STOPS) {
    try {
      return { text, stops, ...compile(text) };
    } catch (error) {
      const stop = explainMdxError(error instanceof Error ? error.message : String(error), text);
      stops.push({ offset: stop.offset, message: stop.message });
      if (stop.sign === undefined) break;
      text = `${text.slice(0, stop.sign)} ${text.slice(stop.sign + 1)}`;
    }
  }
  return { text: '', code: '', headings: [], stops };
}

function compile(text: string): Pick<CompiledGuide, 'code' | 'headings'> {
  const slugger = new Slugger();
  const headings: string[] = [];
  // Astro derives the ids of headings in the same way (@astrojs/markdown-satteri 0.4).
  const collectHeadings = defineHastPlugin({
    name: 'collect-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => void headings.push(slugger.slug(context.textContent(node))),
    },
  });
  const features = { gfm: true, smartPunctuation: true };
  const { code } = mdxToJs(text, { hastPlugins: [collectHeadings], features });
  return { code, headings };
}

/** Replaces front matter with spaces, as Astro does before it compiles a guide. */
function withoutFrontMatter(source: string): string {
  const body = bodyOf(source);
  const frontMatter = source.slice(0, source.length - body.length);
  return frontMatter.replace(/[^\n]/g, ' ') + body;
}
