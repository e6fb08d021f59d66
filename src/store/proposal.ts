import { and, desc, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { person, proposal } from '../../db/schema/index.ts';
import { insertRow, updateRows, type Write } from '../../db/statement.ts';

export type ProposalRow = typeof proposal.$inferSelect;

export const insertProposal = (row: typeof proposal.$inferInsert): Write => insertRow(proposal, row, true);
export const decideProposalRow = (
  id: string,
  decidedBy: string,
  decidedAt: number,
  decision: string,
  reason: string,
): Write => updateRows(proposal, { decidedBy, decidedAt, decision, reason }, eq(proposal.id, id));

/** Closes open proposals of a kind that a newer one replaces: approving them later would bring back what it overtook. */
export const withdrawOpenProposals = (kind: string, exceptId: string, at: number): Write =>
  updateRows(
    proposal,
    { decision: 'withdrawn', decidedAt: at },
    and(eq(proposal.kind, kind), ne(proposal.id, exceptId), isNull(proposal.decision))!,
  );

/** Guard: nobody has decided it yet. */
export const proposalOpen = (id: string) =>
  sql`exists (select 1 from proposal where id = ${id} and decision is null)`;

export async function selectOptionalProposal(db: Database, id: string): Promise<ProposalRow | null> {
  const [row] = await db.orm.select().from(proposal).where(eq(proposal.id, id)).limit(1);
  return row ?? null;
}

/** An open proposal; the name is null where no person made it, but the platform or the operator. */
export type OpenProposalRow = ProposalRow & { proposerName: string | null };

export function selectOpenProposals(db: Database): Promise<OpenProposalRow[]> {
  return db.orm
    .select({ ...getTableColumns(proposal), proposerName: person.name })
    .from(proposal)
    .leftJoin(person, eq(person.id, proposal.proposedBy))
    .where(isNull(proposal.decision))
    .orderBy(desc(proposal.proposedAt));
}
