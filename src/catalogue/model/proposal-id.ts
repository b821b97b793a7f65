/** Returns the id of a merge request, which GitLab counts apart from issues; the id of any other proposal is its number. */
export function mergeRequestId(number: number): string {
  return `${PREFIX}${String(number)}`;
}

/** Returns the number in a proposal's id, and whether it is that of a merge request. */
export function parseProposalId(id: string): { number: number; isMergeRequest: boolean } {
  return { number: Number(id.replace(PREFIX, '')), isMergeRequest: id.startsWith(PREFIX) };
}

const PREFIX = 'mr-';
