/** A guide as other pages link to it. */
export interface GuideLink {
  id: string;
  title: string;
  summary?: string | undefined;
}
