import { fileFaults } from './address.ts';

/** An element of the head whose parts have valid types. */
interface HeadParts {
  tag: 'meta' | 'link' | 'script' | 'style';
  attributes: Readonly<Record<string, string | boolean>>;
  content?: string | undefined;
  allow: readonly string[];
}

interface HeadFault {
  path: string[];
  message: string;
}

const ATTRIBUTE = /^[a-z][a-z\d-]*$/;

/** Names of meta elements that every page already has, with what to do instead of adding another. */
const OWN_META: Readonly<Record<string, string>> = {
  viewport: 'leave it out',
  description: 'leave it out',
  robots: 'write "robots: noindex" as a separate field of site.yaml',
};

/** Returns the reasons why an element of the head would not work or would not be safe. */
export function headFaults(element: HeadParts): HeadFault[] {
  const own = { meta: metaFaults, link: linkFaults, script: scriptFaults, style: styleFaults }[element.tag];
  return [...nameFaults(element), ...own(element)];
}

function nameFaults({ attributes }: HeadParts): HeadFault[] {
  return Object.keys(attributes).flatMap((name) => {
    const path = ['attributes', name];
    if (/^on/i.test(name)) {
      const message = `the policy of the pages blocks handlers such as ${name}: put the code into a script`;
      return [{ path, message }];
    }
    if (ATTRIBUTE.test(name)) return [];
    return [{ path, message: 'the name of an attribute has lowercase letters, digits and hyphens only' }];
  });
}

function metaFaults({ attributes, content, allow }: HeadParts): HeadFault[] {
  const inAttributes = (name: string, message: string): HeadFault => ({
    path: ['attributes', name],
    message,
  });
  const { name } = attributes;
  const instead = typeof name === 'string' ? OWN_META[name.toLowerCase()] : undefined;
  const kinds = ['name', 'property', 'itemprop'];
  const isSaid = kinds.some((kind) => kind in attributes) && 'content' in attributes;
  const isOwn = 'http-equiv' in attributes || 'charset' in attributes;
  return [
    ...(content === undefined
      ? []
      : [elementFault('content', 'write the content of a meta element as one of its attributes')]),
    ...('http-equiv' in attributes
      ? [
          inAttributes(
            'http-equiv',
            'pages already have a policy: leave it out, or send the header from your server',
          ),
        ]
      : []),
    ...('charset' in attributes ? [inAttributes('charset', 'every page has one: leave it out')] : []),
    ...(instead === undefined ? [] : [inAttributes('name', `every page has one: ${instead}`)]),
    ...(isSaid || isOwn || content !== undefined
      ? []
      : [elementFault('attributes', 'a meta element needs "name" or "property", and "content"')]),
    ...withoutLoading(allow, 'meta'),
  ];
}

function linkFaults({ attributes, content }: HeadParts): HeadFault[] {
  const { href, rel } = attributes;
  return [
    ...(content === undefined ? [] : [elementFault('content', 'a link has no content: leave it out')]),
    ...(typeof href === 'string' && typeof rel === 'string'
      ? []
      : [elementFault('attributes', 'a link needs "rel" and "href"')]),
    ...(typeof rel === 'string' && /\bcanonical\b/i.test(rel)
      ? [{ path: ['attributes', 'rel'], message: 'every page has a canonical address: leave the link out' }]
      : []),
    ...addressFaults('href', attributes),
  ];
}

function scriptFaults({ attributes, content }: HeadParts): HeadFault[] {
  const code = content ?? '';
  const hasCode = code.trim() !== '';
  if ('src' in attributes) {
    return [
      ...(content === undefined
        ? []
        : [
            elementFault('content', 'browsers ignore the code of a script that has "src": write one of them'),
          ]),
      ...addressFaults('src', attributes),
    ];
  }
  if (!hasCode)
    return [elementFault('attributes', 'a script needs its address as "src", or its code as "content"')];
  return /<\/script|<!--/i.test(code)
    ? [
        elementFault(
          'content',
          'the code would end its own element: write "</script" and "<!--" as "<\\/script" and "<\\!--"',
        ),
      ]
    : [];
}

function styleFaults({ attributes, content }: HeadParts): HeadFault[] {
  if ('src' in attributes || 'href' in attributes) {
    return [
      elementFault('attributes', 'a style has no address: write a link with "rel: stylesheet" and "href"'),
    ];
  }
  const code = content ?? '';
  if (code.trim() === '') return [elementFault('attributes', 'a style needs its rules as "content"')];
  return /<\/style/i.test(code)
    ? [elementFault('content', 'the rules would end their own element: leave out "</style"')]
    : [];
}

/** Returns the faults of an element's address, and of the attributes that depend on it. */
function addressFaults(name: 'src' | 'href', attributes: HeadParts['attributes']): HeadFault[] {
  const address = attributes[name];
  const path = ['attributes', name];
  if (address === undefined) return [];
  if (typeof address === 'boolean') return [{ path, message: `"${name}" needs an address` }];
  const faults = fileFaults(address).map((message) => ({ path, message }));
  if (!('integrity' in attributes) || 'crossorigin' in attributes || address.startsWith('/')) return faults;
  const message = 'browsers check a file of another host only with "crossorigin: anonymous": add it';
  return [...faults, { path: ['attributes', 'integrity'], message }];
}

function withoutLoading(allow: readonly string[], tag: string): HeadFault[] {
  return allow.length === 0 ? [] : [elementFault('allow', `a ${tag} element loads nothing: leave it out`)];
}

function elementFault(part: 'attributes' | 'content' | 'allow', message: string): HeadFault {
  return { path: [part], message };
}
