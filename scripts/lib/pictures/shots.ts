import type { SampleName } from './samples.ts';

/** A picture to take of an area of a sample's page. */
export interface Shot {
  /** The name of the picture. File names add the theme and the density to it. */
  name: string;
  sample: SampleName;
  path: string;
  /** The width of the window, in CSS pixels. */
  width: number;
  /** Selectors of the parts that the area encloses, or "tab" for a drawing of the browser's tab. */
  area: readonly string[] | 'tab';
  /** The space around the parts, in CSS pixels, by default 0. */
  room?: number;
  /** The selector of an element to click first. */
  click?: string;
  hasTwin?: boolean;
}

const ROLE = '/roles/boatbuilder/';

/** A window width of about the text of a guide. */
const GUIDE = 640;

const ROOM = 16;

/** The pictures of the guide "Your own look". */
export const SHOTS: readonly Shot[] = [
  {
    name: 'accent',
    sample: 'colors',
    path: ROLE,
    width: GUIDE,
    area: ['#matrix h2', '#matrix table'],
    room: ROOM,
    hasTwin: true,
  },
  {
    name: 'accent-light',
    sample: 'yellow',
    path: '/',
    width: GUIDE,
    area: ['.doors section:nth-of-type(2)', '.doors section:nth-of-type(3)'],
    room: ROOM,
  },
  {
    name: 'hues',
    sample: 'colors',
    path: '/',
    width: GUIDE,
    area: ['.roles .shelf', '.roles .shelf + .shelf li'],
    room: ROOM,
    hasTwin: true,
  },
  { name: 'logo', sample: 'owner', path: '/', width: GUIDE, area: ['header.header'], hasTwin: true },
  { name: 'icon', sample: 'owner', path: ROLE, width: GUIDE, area: 'tab' },
  { name: 'font', sample: 'owner', path: ROLE, width: GUIDE, area: ['.breadcrumbs', '.actions'], room: ROOM },
  { name: 'home', sample: 'owner', path: '/', width: GUIDE, area: ['h1', '.doors section'], room: ROOM },
  {
    name: 'navigation',
    sample: 'owner',
    path: '/',
    width: 1280,
    area: ['header .name', '#site-menu'],
    room: ROOM,
  },
  {
    name: 'menu',
    sample: 'owner',
    path: '/',
    width: 360,
    area: ['header.header', '#site-menu'],
    click: '.menu-button',
  },
  { name: 'footer', sample: 'owner', path: '/', width: GUIDE, area: ['footer.footer'] },
  {
    name: 'parts',
    sample: 'plain',
    path: ROLE,
    width: GUIDE,
    area: ['header.header', '.actions'],
    room: ROOM,
  },
  {
    name: 'parts-few',
    sample: 'few',
    path: ROLE,
    width: GUIDE,
    area: ['header.header', '.actions'],
    room: ROOM,
  },
  { name: 'host', sample: 'plain', path: ROLE, width: GUIDE, area: ['#suggest', '#watch'], room: ROOM },
];
