import { mdxToMdast } from 'satteri';
import { compileGuide } from './compile-guide.ts';
import type { GuideFault } from './explain-mdx.ts';
import { findForeignNames } from './guide-names.ts';
import { partsOfGuide, type GuidePart, type ShownId } from './guide-parts.ts';

/** The facts about a guide that are known without running its code. */
export interface ReadGuide {
  faults: GuideFault[];
  /** Addresses of links and pictures. */
  links: GuidePart[];
  /** The fragments of its headings and of other elements with an id. */
  anchors: string[];
  /** Ids of roles and skills that its small matrices show. */
  shown: ShownId[];
  /** Files of the folder `public` that its pictures show. */
  pictures: GuidePart[];
}

/** Reads the source of a guide and finds faults that would break the build. */
export function readGuide(source: string): ReadGuide {
  const { stops, headings, ...compiled } = compileGuide(source);
  const parts = partsOfGuide(mdxToMdast(compiled.text));
  return {
    faults: [...stops, ...findForeignNames(parts, compiled)],
    links: parts.links,
    anchors: [...headings, ...parts.ids],
    shown: parts.shown,
    pictures: parts.pictures,
  };
}
