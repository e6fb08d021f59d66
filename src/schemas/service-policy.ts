import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import { slugSchema } from './vocabulary.ts';

const civilDate = z.string().refine(isCivilDate, { error: 'a date YYYY-MM-DD' });
const count = z.int().positive();

/** One tier of VIP clients: average daily financial assets of the last twelve months, in yuan. */
const tier = z.strictObject({
  /** Lower bound, inclusive. */
  assetsFrom: z.number().positive(),
  /** Upper bound, exclusive; null where the tier has none. */
  assetsBelow: z.number().positive().nullable(),
  /** Clients one manager looks after, and clients for whom one adviser is provided (null: not said). */
  clientsPerManager: count,
  clientsPerAdviser: count.nullable(),
  /** Least contact in a month: so many calls, or instead so many meetings (null: no fixed number). */
  callsPerMonth: count.nullable(),
  meetingsPerMonth: count.nullable(),
  /** Who approves an exceptional admission to the tier. */
  exceptionApprovedBy: z.string().trim().min(1).max(40),
});

/**
 * Figures of VIP service that are internal to one bank, content/service/<id>.yaml: tiers, staffing, contact. A unit
 * replaces them with its own version; items that rest on a figure name it by its path, e.g. `tiers.gold.assetsFrom`.
 */
export const servicePolicySchema = z.strictObject({
  id: slugSchema,
  title: z.string().trim().min(1).max(60),
  /** The document the figures come from. */
  source: z.string().trim().min(1).max(200),
  effectiveFrom: civilDate,
  effectiveTo: civilDate.nullable().default(null),
  tiers: z.strictObject({ gold: tier, platinum: tier, diamond: tier }),
  contact: z.strictObject({
    /** Clients a manager contacts in a week, and contacts each client gets in a quarter, at least. */
    clientsPerWeek: count,
    contactsPerQuarter: count,
    /** A gold client who has not come for so many days is telephoned. */
    goldCallAfterDays: count,
  }),
  /** Gold clients that may be looked after by others when managers are full: average daily assets in yuan. */
  delegation: z.strictObject({
    lobbyManager: z.strictObject({ from: z.number(), to: z.number() }),
    teller: z.strictObject({ from: z.number(), to: z.number() }),
  }),
  admission: z.strictObject({
    /** How long a risk assessment holds, how often the outlet screens its clients, how soon an assignee follows up. */
    assessmentValidMonths: count,
    screeningEveryMonths: count,
    followUpWithinDays: count,
  }),
});
export type ServicePolicy = z.infer<typeof servicePolicySchema>;
