/** Returns the id of a merge request, which GitLab numbers separately. Other proposals have their number as id. */
export function mergeRequestId(number: number): string {
  return `${PREFIX}${String(number)}`;
}

export function parseProposalId(id: string): { number: number; isMergeRequest: boolean } {
  return { number: Number(id.replace(PREFIX, '')), isMergeRequest: id.startsWith(PREFIX) };
}

const PREFIX = 'mr-';
