import { Parser } from 'htmlparser2';

/** The callbacks of `visitXml()`; element names come without their namespace. */
export interface XmlVisitor {
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  onText?: (text: string) => void;
  onClose?: (name: string) => void;
}

/** Parses XML as a stream of events. */
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

/** Removes the namespace of a name: `r:id` gives `id`. */
export function withoutNamespace(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
