import { z } from 'zod';
import { isCivilDate } from '../kernel/civil-date.ts';
import { gradeSchema } from './vocabulary.ts';

/** Education, lowest first: a later entry may use every rule written for an earlier one. */
export const educations = ['below-college', 'junior-college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof educations)[number];

/** Professional titles (职称), lowest first. */
export const professionalTitles = ['none', 'junior', 'intermediate', 'senior'] as const;
export type ProfessionalTitle = (typeof professionalTitles)[number];

/** Business indicators of the clients a person manages; all amounts in yuan. */
export const indicatorNames = [
  'depositDailyAvg',
  'consumerLoanMonthlyAvg',
  'feeIncomeYear',
  'feeVolumeYear',
] as const;
export type IndicatorName = (typeof indicatorNames)[number];

/** What a requirement can come out as. */
export const ruleStatuses = ['met', 'not-met', 'unknown'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

// The error text of each field says what is allowed there: the parser puts name and value before it.
// The bounds of a date catch slips such as the year 0204, and keep every anniversary a four-digit year.
const day = (orNull: string) =>
  z
    .string({ error: `a real day YYYY-MM-DD from 1900 to 2999${orNull}` })
    .refine((text) => text >= '1900-01-01' && text <= '2999-12-31' && isCivilDate(text), {
      error: `a real day YYYY-MM-DD from 1900 to 2999${orNull}`,
    });
const dayOrUnknown = day(', or null (unknown)').nullable();

const amountText = 'an amount in yuan, a finite number from 0 upward, or null (unknown)';
const amount = z.number({ error: amountText }).min(0, { error: amountText }).nullable();

const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;
const employeeNoText = 'a text of 1 to 40 characters without spaces at its ends';

/** One record of the file `jinjie eligibility` reads; null always means: not known. */
export const eligibilityRecordSchema = z.strictObject({
  /** Name of the record in the output; unique in the file. */
  employeeNo: z.string({ error: employeeNoText }).regex(/^\S(?:.{0,38}\S)?$/u, { error: employeeNoText }),
  /** The day the question is asked for. */
  asOf: day(''),
  education: z.enum(educations, { error: oneOf(educations) }),
  professionalTitle: z.enum(professionalTitles, {
    error: oneOf(professionalTitles),
  }),
  /** First day in personal banking business; years in other work do not count. */
  retailBankingSince: dayOrUnknown,
  /** The day the probation period (见习期) is over. */
  probationEndsOn: dayOrUnknown,
  /** Whether a bad work record stands against the person. */
  badRecord: z.boolean({ error: 'true, false, or null (unknown)' }).nullable(),
  indicators: z.strictObject(
    {
      /** All deposits, daily average balance. */
      depositDailyAvg: amount,
      /** Consumer loans, monthly average balance. */
      consumerLoanMonthlyAvg: amount,
      /** Fee business: income of the year. */
      feeIncomeYear: amount,
      /** Fee business: volume of the year. */
      feeVolumeYear: amount,
    },
    { error: `an object with ${indicatorNames.join(', ')}` },
  ),
});
export type EligibilityRecord = z.infer<typeof eligibilityRecordSchema>;

/** What the command prints for one record. */
export const eligibilityReportSchema = z.strictObject({
  employeeNo: z.string(),
  grades: z.record(
    gradeSchema,
    z.strictObject({
      status: z.enum(ruleStatuses),
      rules: z.array(
        z.strictObject({
          code: z.string(),
          status: z.enum(ruleStatuses),
          earliest: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type EligibilityReport = z.infer<typeof eligibilityReportSchema>;
