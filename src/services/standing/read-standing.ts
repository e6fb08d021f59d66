import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { LadderPolicy } from '../../schemas/ladder-policy.ts';
import { type AuditRow, selectAuditOf } from '../../store/audit.ts';
import {
  type HrFactRow,
  type PlacedPerson,
  selectHrFactHistory,
  selectOptionalPlacedPerson,
} from '../../store/people.ts';
import { selectSectionsSeen } from '../../store/study.ts';
import { holdsRoleOver } from '../authorise.ts';
import type { ActorContext } from '../context.ts';
import { recordRefusedAccess } from '../refused-access.ts';
import { loadStandings, type Standing } from './load-standings.ts';
import { policyInForce } from './policy-in-force.ts';

export interface OwnStanding {
  standing: Standing;
  policy: LadderPolicy;
  policyVersionId: string;
}

/** Where the actor herself stands today. */
export async function readOwnStanding({ db, actor, today }: ActorContext): Promise<OwnStanding> {
  const { policy, versionId } = await policyInForce(db, today);
  const standings = await loadStandings(db, policy, [actor.personId], today);
  return { standing: standings.get(actor.personId)!, policy, policyVersionId: versionId };
}

export interface PersonStanding extends OwnStanding {
  person: PlacedPerson;
  factHistory: HrFactRow[];
  sectionsSeen: { section: string; seenAt: number }[];
  /** Audit lines about this person or done by her, newest first. */
  trail: AuditRow[];
}

/** One person with the whole trail, for HR (and line managers) over her unit. Others are refused and logged. */
export async function readPersonStanding(
  context: ActorContext,
  personId: string,
): Promise<Result<PersonStanding>> {
  const { db, actor, today } = context;
  const person = await selectOptionalPlacedPerson(db, personId);
  if (!person) return refuse('not-found');
  if (!holdsRoleOver(actor, person.unitPath, 'hr', 'line-manager')) {
    await recordRefusedAccess(context, 'person', personId);
    return refuse('not-allowed');
  }
  const { policy, versionId } = await policyInForce(db, today);
  const [standings, factHistory, sectionsSeen, trail] = await Promise.all([
    loadStandings(db, policy, [personId], today),
    selectHrFactHistory(db, personId),
    selectSectionsSeen(db, personId),
    selectAuditOf(db, personId, 100),
  ]);
  return ok({
    person,
    standing: standings.get(personId)!,
    policy,
    policyVersionId: versionId,
    factHistory,
    sectionsSeen,
    trail,
  });
}
