/** Explains the small pictures of roles in words. */
export function pictureSentence({
  hasScale,
  hasMandatory,
}: {
  hasScale: boolean;
  hasMandatory: boolean;
}): string {
  const parts = [
    hasMandatory ? 'A full box is mandatory, a small outlined one optional' : 'A box is a requirement',
    ...(hasScale ? ['the stronger its tone, the deeper'] : []),
  ];
  return `Under each, its whole matrix: skills from left to right, levels from top to bottom. ${parts.join('; ')}.`;
}
