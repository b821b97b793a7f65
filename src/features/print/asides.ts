import { renderInlineMarkdown } from '#catalogue/text/markdown.ts';

/** Joins texts that are not binding, such as examples, into one line of HTML. `base` is passed to `renderMarkdown()`. */
export function renderAsides(texts: readonly string[], base: string): string {
  return texts
    .map((text, index) => {
      const isLast = index === texts.length - 1;
      const endsByItself = /[.!?…。！？][)"”’]?$/u.test(text);
      return `${renderInlineMarkdown(text, base)}${isLast || endsByItself ? '' : ';'}`;
    })
    .join(' ');
}
