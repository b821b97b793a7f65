/** A guide as other pages link to it. */
export interface GuideLink {
  id: string;
  title: string;
  summary?: string | undefined;
}

/** The components that a guide may use. */
export const GUIDE_COMPONENTS = ['LevelList', 'ScaleLegend', 'SmallMatrix'] as const;

/** The elements of Markdown in whose place a guide shows a component of the site. */
type GuideElement = 'a' | 'pre' | 'table';

/** What is passed to guides: each component under the name by which guides use it. */
export type GuideComponents<Component> = Record<(typeof GUIDE_COMPONENTS)[number] | GuideElement, Component>;

/** What a guide gets as `props`, by name. */
export const GUIDE_PROPS = ['catalogue', 'urls'] as const;

/** What is passed to guides as `props`. */
export type GuideProps = Record<(typeof GUIDE_PROPS)[number], unknown>;
