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

/** Components under the names by which guides use them. */
export type GuideComponents<Component> = Record<(typeof GUIDE_COMPONENTS)[number] | GuideElement, Component>;

/** The names of the props that a guide gets. */
export const GUIDE_PROPS = ['catalogue', 'urls'] as const;

/** The props that a guide gets. */
export type GuideProps = Record<(typeof GUIDE_PROPS)[number], unknown>;
