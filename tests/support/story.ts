/** What the told story holds, without the ids and tokens that differ each time. */
import { testDatabaseUrls, withClient } from "@/tests/support/database";

const tables: Readonly<Record<string, string>> = {
  programme: "Programme",
  charter: "CharterVersion",
  application: "Application",
  participation: "Participation",
  trainingSession: "TrainingSession",
  enrolment: "Enrolment",
  proposal: "Proposal",
  duo: "Duo",
  firstMeeting: "FirstMeeting",
  closure: "Closure",
  evaluation: "Evaluation",
  dossier: "Dossier",
  speedMeeting: "SpeedMeeting",
  speedMeetingGuest: "SpeedMeetingGuest",
  teamQuestion: "TeamQuestion",
  plan: "MatchingPlan",
  message: "Message",
};

export async function rowsOf<R extends object>(sql: string): Promise<R[]> {
  const { admin } = testDatabaseUrls(`passerelle_worker_${process.env.VITEST_POOL_ID ?? "0"}`);
  return withClient(admin, async (client) => (await client.query<R>(sql)).rows);
}

/** How many records of a machine are in each state. */
export async function statesOf(record: string): Promise<Record<string, number>> {
  const table = tables[record];
  if (!table) throw new Error(`no table is known for ${record}`);
  const rows = await rowsOf<{ state: string; count: number }>(
    `select "state"::text as "state", count(*)::int as "count" from "${table}" group by 1`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const ofPerson = (participation: string) => `
  (select pe."name" from "Participation" p join "Person" pe on pe."id" = p."personId" where p."id" = ${participation})`;

/** One line for each thing that happened or stands written, in an order that depends on nothing else. */
const lines: readonly string[] = [
  `select o."slug", e."at", e."name", e."actorKind", e."subjectKind" from "Event" e
    join "Organisation" o on o."id" = e."organisationId"`,
  `select o."slug", pe."name", pe."email", pe."locale", p."side", p."state", p."stateSince", p."waitingSince", p."profile"
    from "Person" pe join "Organisation" o on o."id" = pe."organisationId"
    left join "Participation" p on p."personId" = pe."id"`,
  `select ${ofPerson('d."citizenId"')} as "citizen", ${ofPerson('d."migrantId"')} as "migrant", d."state", d."stateSince",
    d."startedAt", d."plannedEndAt", d."closedAt" from "Duo" d`,
  `select ${ofPerson('d."citizenId"')} as "citizen", m."heldOn", m."minutes", m."activities", m."mood", m."note", m."needsHelp"
    from "Meeting" m join "Duo" d on d."id" = m."duoId"`,
  `select pe."name", m."template", m."state", m."attempts", m."lastError", m."queuedAt", m."sentAt", m."demoSubject"
    from "Message" m join "Person" pe on pe."id" = m."personId"`,
  `select ${ofPerson('a."participationId"')} as "person", a."scores", a."recommendation", a."note", a."createdAt"
    from "Assessment" a`,
  `select ${ofPerson('d."citizenId"')} as "citizen", v."respondent", v."state", v."answers", v."dueAt", v."answeredAt"
    from "Evaluation" v join "Duo" d on d."id" = v."duoId"`,
];

export async function digest(): Promise<string[]> {
  const found: string[] = [];
  for (const sql of lines) {
    for (const row of await rowsOf(sql)) found.push(JSON.stringify(row));
  }
  return found.sort();
}
