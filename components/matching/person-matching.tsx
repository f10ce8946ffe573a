import { CompareForm } from "@/components/by-hand/compare-choice";
import { ForbiddenPairs } from "@/components/by-hand/forbidden-pairs";
import { OtherPeople } from "@/components/by-hand/other-people";
import { Lessons } from "@/components/consent/lessons";
import { BestPartners } from "@/components/matching/best-partners";
import { CurrentProposal } from "@/components/matching/current-proposal";
import { NobodyFits } from "@/components/matching/nobody-fits";
import { PersonFacts } from "@/components/matching/person-facts";
import { PastProposals } from "@/components/matching/proposal-table";
import { stateTone } from "@/components/people/state-tone";
import { MovedBar } from "@/components/selection/moved-bar";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import { declineReasons, isPending } from "@/lib/domain/matching/proposal";
import type { Suggestions } from "@/lib/features/matching/queries";
import { formatDay, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Suggestions; undo?: string };

/** One person of the pool: with whom it could work and why, what is open, what was refused. */
export function PersonMatching({ org, locale, found, undo }: Props) {
  const t = translator(locale, "matching");
  const { person, programme, proposals, suggestions, nobody, labels } = found;
  const open = proposals.find(isPending);
  const past = proposals.filter((proposal) => proposal !== open);
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching?programme=${programme.id}`}>{t("person.back")}</BackLink>}
        title={<PersonName name={person.calledName} />}
        tags={
          <>
            <SideTag side={person.side}>{vocabulary(locale, programme.vocabulary)[person.side]}</SideTag>
            <Badge tone={stateTone[person.state]}>{translator(locale, "people")(`states.${person.state}`)}</Badge>
          </>
        }
        actions={<LinkButton href={`/w/${org}/people/${person.personId}`}>{t("person.record")}</LinkButton>}
      />
      {open || !found.isWaiting ? (
        <MovedBar org={org} locale={locale} eventId={undo} next={`/w/${org}/matching/${person.participationId}`} />
      ) : null}
      <CompareForm org={org} participationId={person.participationId} />
      <div className="grid items-start gap-5 lg:grid-cols-[18rem_1fr]">
        <Card title={t("person.facts")} className="order-last lg:order-none">
          <PersonFacts locale={locale} person={person} labels={labels} />
        </Card>
        <div className="grid min-w-0 gap-5">
          {open ? <CurrentProposal org={org} locale={locale} found={found} proposal={open} /> : null}
          {!open && !found.isWaiting ? <Notice tone="note" title={t("person.notWaiting")} /> : null}
          {suggestions.length > 0 ? <BestPartners org={org} locale={locale} found={found} /> : null}
          {nobody ? <NobodyFits locale={locale} why={nobody} /> : null}
          {found.isWaiting ? <OtherPeople org={org} locale={locale} found={found} /> : null}
          <ForbiddenPairs
            org={org}
            locale={locale}
            pairs={found.forbidden}
            next={`/w/${org}/matching/${person.participationId}`}
          />
          <Lessons locale={locale} refusals={found.refusals} />
          <Refusals locale={locale} found={found} />
          {past.length > 0 ? (
            <Card title={t("history.title")}>
              <PastProposals org={org} locale={locale} proposals={past} made={found.made} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** With whom a no has ended it: they are not put to each other again. */
function Refusals({ locale, found }: { locale: StaffLocale; found: Suggestions }) {
  const t = translator(locale, "matching");
  if (found.refusals.length === 0) return null;
  return (
    <Card title={t("refusals.title")}>
      <p className="text-muted">{t("refusals.intro")}</p>
      <ul className="grid">
        {found.refusals.map(({ otherCalledName, at, kind, ownNo, reason }) => {
          const why = declineReasons.find((one) => one === reason);
          return (
            <li key={`${kind}-${at.toISOString()}`} className="border-t border-line py-1.5 first:border-t-0">
              {t(ownNo ? "refusals.own" : "refusals.other", { name: isolate(otherCalledName) })}{" "}
              <span className="text-muted">
                {t(`refusals.${kind}`)}, {formatDay(locale, at)}
                {why ? ` · ${t(`decline.${why}`)}` : ""}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
