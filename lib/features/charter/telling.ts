/** Who is asked to sign: whoever begins in a duo, and everyone in one when a new version comes into force. */
import type { Context } from "@/lib/access/context";
import { signingDuoStates } from "@/lib/domain/duo";
import { linkEnd } from "@/lib/domain/link";
import { queueMessages } from "@/lib/mail";

type Signer = { readonly duoId: string; readonly personId: string };

/** Sends each the link with which to read and sign the charter in force. */
export async function askSignatures(context: Context, signers: readonly Signer[]): Promise<void> {
  const expiresAt = linkEnd("signCharter", context.now);
  await queueMessages(
    context,
    signers.map(({ duoId, personId }) => ({
      personId,
      template: "charterToSign",
      params: { duoId },
      link: { subjectId: duoId, expiresAt },
      dedupeKey: `charterToSign:${duoId}:${personId}:${context.eventId}`,
    })),
  );
}

/** The members of the programme's duos who have not signed this version. */
export async function signersOf(
  { db, organisationId }: Context,
  programmeId: string,
  charterVersionId: string,
): Promise<readonly Signer[]> {
  return db.$queryRaw<Signer[]>`
    select d."id" as "duoId", p."personId"
    from "Duo" d
    join "Participation" p on p."organisationId" = d."organisationId" and p."id" in (d."citizenId", d."migrantId")
    where d."organisationId" = ${organisationId}::uuid and d."programmeId" = ${programmeId}::uuid
      and d."state"::text = any(${[...signingDuoStates]}) and not exists (
        select from "CharterSignature" s where s."organisationId" = p."organisationId"
          and s."participationId" = p."id" and s."charterVersionId" = ${charterVersionId}::uuid)
    order by d."id", p."id"`;
}
