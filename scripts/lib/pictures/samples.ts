/** A site for pictures: the sample content with additional settings. */
export interface Sample {
  /** Lines to append to site.yaml. */
  settings: string;
  /** Lines to append to other files, by path. */
  added?: Readonly<Record<string, string>>;
}

const ACCENT = `accent: '#0a7d5a'`;

export const SAMPLES = {
  plain: {
    settings: 'repository: https://code.example.org/harbor/framework\nhost: gitlab\n',
  },
  colors: {
    settings: `brand:\n  ${ACCENT}\n`,
    added: { 'families/yard.yaml': 'hue: 25\n', 'families/water.yaml': 'hue: 235\n' },
  },
  yellow: {
    settings: "brand:\n  accent: '#f2b705'\n",
  },
  owner: {
    settings: `brand:
  ${ACCENT}
  logo: logo.svg
  logo_dark: logo-dark.svg
  favicon: icon.svg
  font: { name: Inter, files: [fonts/inter-400.woff2, fonts/inter-700.woff2] }
navigation:
  - { text: Handbook, url: https://handbook.example.org }
footer:
  links:
    - { text: Imprint, url: https://example.org/imprint }
    - { text: Privacy, url: https://example.org/privacy }
texts:
  heading: How we grow
  lead: >-
    Four levels and one yard. Open your role, read your level, and **talk about it** with whoever leads your crew.
  footer: >-
    Kept by the yard's office. Questions go to [the harbor desk](https://example.org/desk).
`,
  },
  few: {
    settings: `parts:
  calculator: false
  match: false
  compare: false
  proposals: false
  reviews: false
  changes: false
  comments: false
  pdfs: false
  data: false
`,
  },
} satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
