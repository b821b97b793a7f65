/** A public classification of occupations or skills. */
export interface Scheme {
  name: string;
  /** Matches a whole code. */
  pattern: RegExp;
  /** A code as an example for messages. */
  example: string;
  /** The web address of the classification. */
  address: string;
  /** Whether its codes mean nothing to readers, who know its concepts by their titles. */
  isByTitle?: boolean;
  /** Returns the public page of a code, or undefined if codes have no pages of their own. */
  pageOf: (code: string) => string | undefined;
}

const noPage = (): undefined => undefined;

const DDAT = 'https://understand-digital-data-roles-skills.service.gov.uk';

const ESCO = 'http://data.europa.eu/esco';

/** The classifications that content names by a short id. Others are named by a web address. */
const SCHEMES = {
  'onet-soc': {
    name: 'O*NET-SOC',
    pattern: /^\d{2}-\d{4}\.\d{2}$/,
    example: '15-2051.00',
    address: 'https://www.onetonline.org/',
    pageOf: (code) => `https://www.onetonline.org/link/summary/${code}`,
  },
  esco: {
    name: 'ESCO',
    isByTitle: true,
    pattern: /^http:\/\/data\.europa\.eu\/esco\/(?:occupation|skill)\/[0-9a-f-]{36}$/,
    example: `${ESCO}/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30`,
    address: 'https://esco.ec.europa.eu/',
    pageOf: (code) => code,
  },
  'isco-08': {
    name: 'ISCO-08',
    pattern: /^\d{1,4}$/,
    example: '2511',
    address: 'https://ilostat.ilo.org/methods/concepts-and-definitions/classification-occupation/',
    pageOf: (code) => `${ESCO}/isco/C${code}`,
  },
  ddat: {
    name: 'Government Digital and Data',
    isByTitle: true,
    pattern: /^[a-z][a-z0-9-]*$/,
    example: 'data-engineer',
    address: `${DDAT}/`,
    pageOf: (code) => `${DDAT}/role/${code}/`,
  },
  nice: {
    name: 'NICE Framework',
    pattern: /^(?:[A-Z]{2}-[A-Z]{3}-\d{3}|[TKS]\d{4})$/,
    example: 'DD-WRL-003',
    address: 'https://www.nist.gov/itl/applied-cybersecurity/nice/nice-framework-resource-center',
    pageOf: noPage,
  },
  sfia: {
    name: 'SFIA',
    pattern: /^[A-Z]{4}$/,
    example: 'DENG',
    address: 'https://sfia-online.org/',
    pageOf: (code) => `https://sfia-online.org/en/skillcode/9/${code}`,
  },
  'e-cf': {
    name: 'e-CF',
    pattern: /^[A-E]\.\d{1,2}$/,
    example: 'B.1',
    address: 'https://itprofessionalism.org/',
    pageOf: noPage,
  },
} as const satisfies Record<string, Scheme>;

const schemeById: ReadonlyMap<string, Scheme> = new Map(Object.entries(SCHEMES));

export const schemeIds = [...schemeById.keys()];

/** Returns the scheme with an id, or undefined for a web address. */
export function findScheme(id: string): Scheme | undefined {
  return schemeById.get(id);
}
