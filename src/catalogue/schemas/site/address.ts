import { z } from 'zod';
import { valueWords, webAddress } from '#catalogue/schemas/text.ts';

const HOST = 'https://site.invalid';

/** A host that is safe in a policy, in which other characters could begin a new directive. */
const PLAIN_HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])$/;

/** A web address with a host that is safe in the policy of a page. */
export const policyAddress = webAddress.refine(
  (value) => !URL.canParse(value) || PLAIN_HOST.test(new URL(value).hostname),
  'write the host of a web address with letters, digits, hyphens and dots only',
);

/** A path of this site such as `/guides/levels/`, or a whole web address. */
export const linkTarget = z
  .string()
  .regex(/^(?:https?:|\/)/, {
    error: 'write a web address, or a path of this site such as /guides/levels/',
    abort: true,
  })
  .superRefine((value, context) => {
    const issues = value.startsWith('/') ? pathFaults(value) : faultsOf(webAddress, value);
    for (const message of issues) context.addIssue({ code: 'custom', message });
  })
  .register(valueWords, { word: 'address or path' });

/** The origin of a server that pages may connect to, such as `https://stats.example.org`. */
export const secureOrigin = policyAddress
  .refine(
    (value) => !URL.canParse(value) || new URL(value).origin === value,
    'write an origin such as https://stats.example.org, without a path or a slash at its end',
  )
  .refine(
    (value) => !value.startsWith('http:'),
    'pages cannot load from http:// addresses: write https:// if the server supports it',
  )
  .register(valueWords, { word: 'origin' });

/** Returns the faults of the address of a script or a style, which must be a file of this site or an https address. */
export function fileFaults(value: string): string[] {
  if (value.startsWith('/')) return pathFaults(value);
  if (value.startsWith('http:')) {
    return ['pages cannot load from http:// addresses: write https:// if the server supports it'];
  }
  if (!value.startsWith('https:')) {
    return ['write an address that starts with https://, or a file of this site such as /analytics.js'];
  }
  return faultsOf(policyAddress, value);
}

/** Rejects spellings such as `/\host` or `/../`, which browsers read as addresses outside the site. */
function pathFaults(path: string): string[] {
  const isPlain = URL.canParse(path, HOST) && new URL(path, HOST).href === HOST + path;
  return isPlain
    ? []
    : ['write a path of this site as the address bar of a browser shows it, such as /guides/levels/'];
}

function faultsOf(schema: z.ZodType, value: string): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}
