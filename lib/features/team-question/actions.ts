"use server";
import { expose } from "@/lib/access/expose";
import {
  askTeam,
  castVote,
  decideTeamQuestion,
  proposeForTeam,
  withdrawTeamQuestion,
} from "@/lib/features/team-question/commands";

export const askTeamAction = expose(askTeam);
export const castVoteAction = expose(castVote);
export const decideTeamQuestionAction = expose(decideTeamQuestion);
export const proposeForTeamAction = expose(proposeForTeam);
export const withdrawTeamQuestionAction = expose(withdrawTeamQuestion);
