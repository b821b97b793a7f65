/** The ending of a font file's name: `-400`, `-italic`, `-700-italic`, or neither. */
const ENDING = /(?:-(?<weight>[1-9]00))?(?:-(?<style>normal|italic))?\.woff2$/;

/** The weight and style of a font file, in CSS syntax. */
export interface FontCut {
  /** One weight, or the range of a variable font. */
  weight: string;
  style: string;
}

/** Reads weight and style from a font file's name. A name without a weight means a variable font. */
export function cutOf(file: string): FontCut {
  const { weight = '100 900', style = 'normal' } = ENDING.exec(file)?.groups ?? {};
  return { weight, style };
}

/** Returns whether a font file's name gives a weight or style. */
export function namesCut(file: string): boolean {
  const { weight, style } = ENDING.exec(file)?.groups ?? {};
  return weight !== undefined || style !== undefined;
}

/** Formats the `@font-face` rule of a file. Name and address must not contain quotes or backslashes. */
export function formatFontFace(name: string, file: string, address: string): string {
  const { weight, style } = cutOf(file);
  return (
    `@font-face{font-family:"${name}";font-style:${style};font-weight:${weight};font-display:swap;` +
    `src:url("${address}") format("woff2")}`
  );
}
