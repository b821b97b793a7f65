/** The end of the name of a font's file: `-400`, `-italic`, `-700-italic`, or neither. */
const ENDING = /(?:-(?<weight>[1-9]00))?(?:-(?<style>normal|italic))?\.woff2$/;

/** What a file holds of a font, as CSS writes it. */
export interface FontCut {
  /** One weight, or the range of a variable font. */
  weight: string;
  style: string;
}

/** Reads the name of a font's file. A file that names no weight is a variable font. */
export function cutOf(file: string): FontCut {
  const { weight = '100 900', style = 'normal' } = ENDING.exec(file)?.groups ?? {};
  return { weight, style };
}

/** Whether the name of a file tells it from others of its font. */
export function namesCut(file: string): boolean {
  const { weight, style } = ENDING.exec(file)?.groups ?? {};
  return weight !== undefined || style !== undefined;
}

/** Formats the rule that brings a file of a font. The name and the address hold nothing that ends a string. */
export function formatFontFace(name: string, file: string, address: string): string {
  const { weight, style } = cutOf(file);
  return (
    `@font-face{font-family:"${name}";font-style:${style};font-weight:${weight};font-display:swap;` +
    `src:url("${address}") format("woff2")}`
  );
}
