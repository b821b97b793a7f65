import { renderInlineMarkdown } from '#catalogue/text/markdown.ts';

/** Texts that demand nothing, such as examples, one after another on one line, as HTML; `base` as in `renderMarkdown()`. */
export function renderAsides(texts: readonly string[], base: string): string {
  return texts
    .map((text, index) => {
      const isLast = index === texts.length - 1;
      const endsByItself = /[.!?…。！？][)"”’]?$/u.test(text);
      return `${renderInlineMarkdown(text, base)}${isLast || endsByItself ? '' : ';'}`;
    })
    .join(' ');
}
