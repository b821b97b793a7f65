import { Parser } from 'htmlparser2';

/** A property of an XMP packet. */
export interface XmpProperty {
  namespace: string;
  prefix: string;
  name: string;
  /** All text in it. */
  value: string;
}

/** Reads the properties of an XMP packet, whether they are elements or attributes. */
export function readXmp(packet: string): XmpProperty[] {
  const namespaces = new Map<string, string>();
  const found: XmpProperty[] = [];
  const open: XmpProperty[] = [];
  const propertyOf = (qualified: string, value: string): XmpProperty => {
    const [prefix = '', name = ''] = qualified.split(':');
    return { namespace: namespaces.get(prefix) ?? '', prefix, name, value };
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith('xmlns:')) namespaces.set(key.slice('xmlns:'.length), value);
        }
        found.push(...Object.entries(attributes).map(([key, value]) => propertyOf(key, value)));
        open.push(propertyOf(tag, ''));
      },
      ontext: (text) => {
        for (const property of open) property.value += text;
      },
      onclosetag: () => found.push(...open.splice(-1)),
    },
    { xmlMode: true },
  );
  parser.end(packet);
  return found;
}
