import * as z from "zod";
import { meetingEntry } from "@/lib/features/support/entry-schema";

const id = z.uuid({ error: "access.notFound" });

/** `id` is made where the form is shown, so that sending it twice logs one meeting. */
export const logMeetingSchema = z.strictObject({ id, duoId: id, ...meetingEntry });
export const editMeetingSchema = z.strictObject({ meetingId: id, ...meetingEntry });
export const removeMeetingSchema = z.strictObject({ meetingId: id });

export const askHelpSchema = z.strictObject({ duoId: id });

export const logFormSchema = z.strictObject({ duoId: z.uuid().optional().catch(undefined) });
export const myMeetingsSchema = z.strictObject({});
export const ownMeetingSchema = z.strictObject({ meetingId: id });
