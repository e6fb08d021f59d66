import type { CivilDate } from '../../kernel/civil-date.ts';
import { educations, professionalTitles } from '../../schemas/eligibility.ts';
import type { RequirementOf } from '../../schemas/ladder-requirement.ts';
import type { Grade } from '../../schemas/vocabulary.ts';
import { anniversary } from './anniversary.ts';
import type { HrFacts, LadderFacts } from './facts.ts';
import { type EvidenceUsed, type Finding, finding, type ReasonCode } from './finding.ts';

type Route = RequirementOf<'education-years'>['routes'][number];

/** Whether a person may use a row of the table: the education or title it names, or a higher one. */
function mayUse(holder: Route['holder'], hr: HrFacts): boolean | null {
  if (holder.by === 'education') {
    return hr.education && educations.indexOf(hr.education) >= educations.indexOf(holder.atLeast);
  }
  const title = hr.professionalTitle;
  return title && professionalTitles.indexOf(title) >= professionalTitles.indexOf(holder.atLeast);
}

/**
 * The routes open to a person: the fewest years, the end of probation, and whether one hangs on unknown
 * holding.
 */
function openRoutes(routes: readonly Route[], grade: Grade, hr: HrFacts) {
  let fewest: { years: number; route: string } | null = null;
  let probationRoute: string | null = null;
  let holdingUnknown = false;
  for (const route of routes) {
    const ask = route.byGrade[grade];
    if (ask === null) continue;
    const usable = mayUse(route.holder, hr);
    if (usable === null) holdingUnknown = true;
    if (!usable) continue;
    if (ask === 'probation-end') probationRoute = route.id;
    else if (fewest === null || ask < fewest.years) fewest = { years: ask, route: route.id };
  }
  return { fewest, probationRoute, holdingUnknown };
}

function evidenceOf(hr: HrFacts): EvidenceUsed[] {
  return [
    { kind: 'education', value: hr.education, date: null },
    { kind: 'professionalTitle', value: hr.professionalTitle, date: null },
    { kind: 'retailBankingSince', value: hr.retailBankingSince, date: hr.retailBankingSince },
    { kind: 'probationEndsOn', value: hr.probationEndsOn, date: hr.probationEndsOn },
  ];
}

interface DatedRoute {
  day: CivilDate;
  done: ReasonCode;
  waiting: ReasonCode;
  params: Record<string, string | number>;
}

/**
 * Years in personal banking against education or title (manual part 1, chapter 1, section 2, 3). The best
 * route counts. Years run from the first day in personal banking to its anniversary, probation to its last
 * day, both inclusive. An unknown date or education leaves the rule open unless a known route is already
 * fulfilled; a person with no row to use, whatever the dates, does not meet it and never will by waiting.
 */
export function educationYears(
  requirement: RequirementOf<'education-years'>,
  grade: Grade,
  { hr }: LadderFacts,
  asOf: CivilDate,
): Finding {
  const evidence = evidenceOf(hr);
  const { fewest, probationRoute, holdingUnknown } = openRoutes(requirement.routes, grade, hr);
  let unknown = holdingUnknown;
  let best: DatedRoute | null = null;
  if (fewest) {
    const since = hr.retailBankingSince;
    if (since === null) unknown = true;
    else {
      const params = { ...fewest, since };
      best = { day: anniversary(since, fewest.years), done: 'years-served', waiting: 'years-short', params };
    }
  }
  if (probationRoute) {
    const day = hr.probationEndsOn;
    if (day === null) unknown = true;
    else if (best === null || day < best.day) {
      best = { day, done: 'probation-over', waiting: 'probation-running', params: { route: probationRoute } };
    }
  }
  if (best && best.day <= asOf) return finding('met', best.day, best.done, best.params, evidence);
  if (unknown) return finding('unknown', null, 'route-unknown', {}, evidence);
  if (best) return finding('not-met', best.day, best.waiting, { ...best.params, day: best.day }, evidence);
  return finding('not-met', null, 'no-route', {}, evidence);
}
