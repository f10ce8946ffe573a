/** After the first meeting each of the two says whether to go on, and each signs the charter in force. */
import { already, type Done, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type CharterRefusal, decideSignature } from "@/lib/domain/charter";
import { type DuoRefusal, isOpen } from "@/lib/domain/duo";
import { decideMeetingAnswer, type FirstMeetingRefusal, outcome } from "@/lib/domain/first-meeting";
import type { Locale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import { type Refused, refuse } from "@/lib/domain/result";
import { cleanLine } from "@/lib/domain/text";
import { activateIfReady, separate } from "@/lib/features/duo/activation";
import type { Meanwhile } from "@/lib/features/duo/pair";
import type { DuoRecord } from "@/lib/features/duo/record";

/** `outcome` tells what the answer or the signature made of the duo. */
export type Told = { readonly duoId: string; readonly outcome: "waiting" | "active" | "separated" };

export async function answerMeeting(
  context: Context,
  duo: DuoRecord,
  side: Side,
  agrees: boolean,
): Promise<Done<Told> | Refused<FirstMeetingRefusal | Meanwhile>> {
  const { db, organisationId, now } = context;
  const meeting = duo.firstMeeting;
  if (!meeting) return refuse("firstMeeting.notYet");
  const before = { citizen: meeting.citizenAgrees, migrant: meeting.migrantAgrees };
  const decided = decideMeetingAnswer({
    duoState: duo.state,
    meetingState: meeting.state,
    startsAt: meeting.startsAt,
    now,
    before: before[side],
    agrees,
  });
  if (!decided.ok) return decided;
  const { count } = await db.firstMeeting.updateMany({
    where: { organisationId, id: meeting.id, state: meeting.state },
    data: side === "citizen" ? { citizenAgrees: agrees } : { migrantAgrees: agrees },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  const agreements = { ...before, [side]: agrees };
  if (outcome(agreements.citizen, agreements.migrant) === "separate") {
    const event = await separate(context, duo, side);
    return event.ok ? done<Told>({ duoId: duo.id, outcome: "separated" }, event.value) : event;
  }
  const activated = await activateIfReady(context, duo, agreements);
  if (!activated.ok) return activated;
  if (activated.value) return done<Told>({ duoId: duo.id, outcome: "active" }, activated.value);
  return done<Told>(
    { duoId: duo.id, outcome: "waiting" },
    {
      name: "firstMeeting.answered",
      subjectKind: "duo",
      subjectId: duo.id,
      payload: { firstMeetingId: meeting.id, side, agrees },
    },
  );
}

export type Signature = {
  readonly charterVersionId: string;
  readonly typedName: string;
  readonly ticked?: "true";
  readonly readIn: Locale;
  readonly onPaper: boolean;
};

/** Records that someone signed the version in force; signing it a second time changes nothing. */
export async function sign(
  context: Context,
  duo: DuoRecord,
  side: Side,
  { charterVersionId, typedName, ticked, readIn, onPaper }: Signature,
): Promise<Done<Told> | Refused<CharterRefusal | DuoRefusal | Meanwhile>> {
  const { db, organisationId, now } = context;
  if (!isOpen(duo.state)) return refuse("duo.over");
  const participationId = duo[side].id;
  const version = await db.charterVersion.findFirst({
    where: { organisationId, id: charterVersionId, programmeId: duo.programmeId },
    select: { state: true, signatures: { where: { participationId }, select: { id: true } } },
  });
  if (!version) return refuse("access.notFound");
  const name = decideSignature({
    versionState: version.state,
    ticked: ticked === "true",
    typedName: cleanLine(typedName),
  });
  if (!name.ok) return name;
  if (version.signatures.length > 0) return already<Told>({ duoId: duo.id, outcome: "waiting" });
  const id = newId();
  await db.charterSignature.create({
    data: {
      organisationId,
      id,
      charterVersionId,
      participationId,
      typedName: name.value,
      readIn,
      signedAt: now,
      onPaper,
    },
  });
  const { citizenAgrees = null, migrantAgrees = null } = duo.firstMeeting ?? {};
  const activated = await activateIfReady(context, duo, { citizen: citizenAgrees, migrant: migrantAgrees });
  if (!activated.ok) return activated;
  if (activated.value) return done<Told>({ duoId: duo.id, outcome: "active" }, activated.value);
  return done<Told>(
    { duoId: duo.id, outcome: "waiting" },
    {
      name: "charter.signed",
      subjectKind: "participation",
      subjectId: participationId,
      payload: { charterVersionId, signatureId: id, onPaper },
    },
  );
}
