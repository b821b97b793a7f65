/** Explains the small pictures of roles in words. */
export function pictureSentence({
  hasScale,
  hasMandatory,
}: {
  hasScale: boolean;
  hasMandatory: boolean;
}): string {
  const parts = [
    hasMandatory ? 'A full box is mandatory, and a small outlined one is optional' : 'A box is a requirement',
    ...(hasScale ? ['a stronger tone means a deeper proficiency'] : []),
  ];
  return `Under each, its whole matrix: skills from left to right, levels from top to bottom. ${parts.join('; ')}.`;
}
