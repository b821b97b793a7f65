const CHARACTERS = /beginbfchar([^]*?)endbfchar/g;
const RANGES = /beginbfrange([^]*?)endbfrange/g;

/** Reads the map of a font from character codes to text. */
export function readToUnicode(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(CHARACTERS)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w*)>/g))
      texts.set(Number.parseInt(code, 16), textOf(text));
  }
  for (const [, lines = ''] of map.matchAll(RANGES)) {
    const ranges = lines.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:<(?<start>\w+)>|\[(?<list>[^\]]*)\])/g);
    for (const [, low = '', high = '', start, list = ''] of ranges) {
      const [first, last] = [Number.parseInt(low, 16), Number.parseInt(high, 16)];
      const listed = [...list.matchAll(/<(\w*)>/g)].map(([, text = '']) => textOf(text));
      for (let code = first; code <= last; code += 1) {
        texts.set(
          code,
          start === undefined ? (listed[code - first] ?? '') : shifted(textOf(start), code - first),
        );
      }
    }
  }
  return texts;
}

function textOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Returns a text whose last unit of UTF-16 is higher by a number. */
function shifted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
