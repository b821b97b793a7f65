/** A value in a content stream: a number, a name with its slash, the bytes of a string, an array or a dictionary. */
export type Operand = number | string | Buffer | Operand[] | Map<string, Operand>;

/** An operator of a content stream with its operands. */
export interface Operator {
  name: string;
  operands: Operand[];
}

const TOKEN =
  /\s+|%[^\n]*|(?<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?<name>\/[^\s()<>[\]{}/%]*)|(?<begin><<|\[)|(?<end>>>|\])|<(?<hex>[\dA-Fa-f\s]*)>|\((?<literal>(?:\\[^]|[^\\()])*)\)|(?<operator>[A-Za-z'"][\w*'"]*)/y;

/** Splits a content stream into operators. Throws an Error at inline images and at strings with unescaped parentheses. */
export function readOperators(content: string): Operator[] {
  const operators: Operator[] = [];
  /** The operands of the next operator, and the contents of each array or dictionary that is open. */
  const open: Operand[][] = [[]];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < content.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(content)?.groups;
    if (groups === undefined || groups['operator'] === 'BI')
      throw new Error(`the content cannot be read at ${JSON.stringify(content.slice(at, at + 40))}`);
    const { begin, end, operator } = groups;
    if (begin !== undefined) open.push([]);
    else if (end !== undefined) {
      const items = open.pop() ?? [];
      open.at(-1)?.push(end === ']' ? items : dictionaryOf(items));
    } else if (operator !== undefined) operators.push({ name: operator, operands: open.pop() ?? [] });
    else {
      const operand = operandOf(groups);
      if (operand !== undefined) open.at(-1)?.push(operand);
    }
    if (open.length === 0) open.push([]);
  }
  return operators;
}

function operandOf({ number, name, hex, literal }: Partial<Record<string, string>>): Operand | undefined {
  if (number !== undefined) return Number(number);
  if (name !== undefined) return name;
  if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return literal === undefined ? undefined : Buffer.from(literal.replace(/\\([()\\])/g, '$1'), 'latin1');
}

function dictionaryOf(items: readonly Operand[]): Map<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (typeof key === 'string' && value !== undefined) entries.set(key.slice(1), value);
  }
  return entries;
}
