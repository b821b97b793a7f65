/** A guide as other pages link to it. */
export interface GuideLink {
  id: string;
  title: string;
  summary?: string | undefined;
}

/** The components that a guide may use. */
export const GUIDE_COMPONENTS = [
  'LevelList',
  'MatrixSketch',
  'Picture',
  'ScaleLegend',
  'SmallMatrix',
  'Spreadsheet',
] as const;

/** The props without which a component of a guide cannot be built, as a guide writes them. */
export const REQUIRED_PROPS: Readonly<Record<(typeof GUIDE_COMPONENTS)[number], readonly string[]>> = {
  LevelList: ['ladder={props.catalogue.ladder}'],
  MatrixSketch: [
    'caption="<words>"',
    "levels={['<level>']}",
    "scale={{ A: '<proficiency>' }}",
    "rows={[['<skill>', '<proficiency>']]}",
  ],
  Picture: ['file="<file of the folder public>"', 'alt="<words>"', 'files={props.files}'],
  ScaleLegend: ['scale={props.catalogue.scale}'],
  SmallMatrix: [
    'role="<role id>"',
    "skills={['<skill id>']}",
    'catalogue={props.catalogue}',
    'urls={props.urls}',
  ],
  Spreadsheet: ['caption="<words>"', "rows={[['<header>'], ['<cell>']]}"],
};

/** The elements of Markdown that a guide replaces by a component of the site. */
type GuideElement = 'a' | 'pre' | 'table';

/** Components by the names that guides use. */
export type GuideComponents<Component> = Record<(typeof GUIDE_COMPONENTS)[number] | GuideElement, Component>;

/** The names of the props that are passed to a guide. */
export const GUIDE_PROPS = ['catalogue', 'files', 'urls'] as const;

/** The props that are passed to a guide. */
export type GuideProps = Record<(typeof GUIDE_PROPS)[number], unknown>;
