import { fillProposalForm } from '#catalogue/community/proposal-form.ts';

/** The role whose matrix it is, and the form for a proposal. */
export interface ProposalContext {
  roleId: string;
  roleName: string;
  proposalForm: string;
}

/** Fills the form that the open details of a cell lead to with all that they show. */
export function completeProposal(
  details: HTMLElement,
  { roleId, roleName, proposalForm }: ProposalContext,
): void {
  const link = details.querySelector<HTMLAnchorElement>('.propose');
  const [skill = '', level = ''] = details.id.split('.');
  if (!link) return;
  link.href = fillProposalForm(proposalForm, {
    title: `Proposal: ${details.ariaLabel ?? ''} (${roleName})`,
    kind: 'The text of a requirement',
    requirement: `${roleId}/${skill}/${level}`,
    role: roleId,
    skill,
    level,
    current: details.querySelector<HTMLElement>('.text')?.innerText ?? '',
  });
}
