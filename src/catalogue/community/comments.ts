import type { Comments } from '#catalogue/schemas/site/site.ts';

/** The origin that a reader's browser contacts to show comments: `https://giscus.app`. */
export function commentsHost({ host }: Comments): string {
  return new URL(host).origin;
}

/** The page of the discussions that hold the comments. */
export function commentsPage({ repo }: Comments): string {
  return `https://github.com/${repo}/discussions`;
}
