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

/** The required props of each component, in the form in which a guide passes them. */
export const REQUIRED_PROPS: Readonly<Record<(typeof GUIDE_COMPONENTS)[number], readonly string[]>> = {
  LevelList: ['ladder={props.catalogue.ladder}'],
  MatrixSketch: [
    'caption="<words>"',
    "levels={['<level>']}",
    "scale={{ A: '<proficiency>' }}",
    "rows={[['<skill>', '<proficiency>']]}",
  ],
  Picture: ['file="<file in the folder public>"', 'alt="<words>"', 'files={props.files}'],
  ScaleLegend: ['scale={props.catalogue.scale}'],
  SmallMatrix: [
    'role="<role id>"',
    "skills={['<skill id>']}",
    'catalogue={props.catalogue}',
    'urls={props.urls}',
  ],
  Spreadsheet: ['caption="<words>"', "rows={[['<header>'], ['<cell>']]}"],
};

/** The HTML elements that are rendered with a component of the site. */
type GuideElement = 'a' | 'pre' | 'table';

export type GuideComponents<Component> = Record<(typeof GUIDE_COMPONENTS)[number] | GuideElement, Component>;

/** The names of the props that each guide receives. */
export const GUIDE_PROPS = ['catalogue', 'files', 'urls'] as const;

export type GuideProps = Record<(typeof GUIDE_PROPS)[number], unknown>;
