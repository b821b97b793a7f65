import { Parser } from 'htmlparser2';

/** Called at the parts of an XML text, with names that have lost their namespace. */
export interface XmlVisitor {
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  onText?: (text: string) => void;
  onClose?: (name: string) => void;
}

/** Reads XML from its beginning to its end, without keeping any of it. */
export function visitXml(xml: string, { onOpen, onText, onClose }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpen(withoutNamespace(name), attributes),
      ontext: (text) => onText?.(text),
      onclosetag: (name) => onClose?.(withoutNamespace(name)),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** Returns a name without its namespace: `r:id` is `id`. */
export function withoutNamespace(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
