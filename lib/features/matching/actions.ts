"use server";
import { expose } from "@/lib/access/expose";
import { answerProposal, cancelProposal, proposeDuo, recordAnswer } from "@/lib/features/matching/commands";

export const proposeDuoAction = expose(proposeDuo);
export const cancelProposalAction = expose(cancelProposal);
export const answerProposalAction = expose(answerProposal);
export const recordAnswerAction = expose(recordAnswer);
