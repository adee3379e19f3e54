import { z } from 'zod';
import { BatchKind, Door } from '@/server/postgres/generated/enums';

/** Longest period of the page, in days. */
export const MOST_COVERAGE_DAYS = 366;
const DAY_MS = 86_400_000;

export const coverageInput = z
  .object({
    siteId: z.int().positive(),
    /** first and last day, YYYY-MM-DD */
    from: z.iso.date(),
    to: z.iso.date(),
    /** key of a source (source-key.ts) of which the days are wanted, too */
    source: z.string().max(500).nullish(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day lies before the first.' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / DAY_MS < MOST_COVERAGE_DAYS, {
    path: ['to'],
    message: `A period has at most ${MOST_COVERAGE_DAYS} days.`,
  });

const counts = {
  /** calls of call records and of interval volumes, as the pages count them */
  calls: z.number(),
  answered: z.number(),
  /** calls that have a transcript */
  withTranscript: z.number(),
  /** calls whose record or text says what the caller said to being recorded */
  consentGiven: z.number(),
  consentRefused: z.number(),
  /** calls of which a recording was heard, and those of them with agent and customer on a channel each */
  recorded: z.number(),
  twoChannels: z.number(),
};
const coverageCounts = z.object(counts);
export type CoverageCounts = z.infer<typeof coverageCounts>;
const coverageDay = z.object({ day: z.iso.date(), ...counts });
export type CoverageDay = z.infer<typeof coverageDay>;

/** One who sends, and what: the same door and source may send calls and transcripts, in several formats. */
const coverageSource = z.object({
  /** tells sources apart (source-key.ts) */
  key: z.string(),
  door: z.enum(Door),
  /** name of the inbound source or API key; '' for people */
  source: z.string(),
  kind: z.enum(BatchKind),
  /** name of the format of its files, and what that is called; '' where a delivery does not say */
  format: z.string(),
  formatTitle: z.string(),
  /** the calls of the period whose record that counts is this source's: where several told of a call, the latest has it */
  held: coverageCounts,
  /** deliveries with rows of the period */
  batches: z.int(),
  /** rows delivered of the period's days (calls, intervals or transcripts), corrections counted again */
  rows: z.number(),
  /** rows that came more than a day after the day of their calls was over */
  lateRows: z.number(),
  /** UTC days of the period with rows, oldest first */
  days: z.array(z.object({ day: z.iso.date(), rows: z.number(), lateRows: z.number() })),
  /** UTC days of the period without rows on which the source usually has some, oldest first */
  gaps: z.array(z.iso.date()),
});
export type CoverageSource = z.infer<typeof coverageSource>;

export const coverageOutput = z.object({
  /** days of the queues' zones that have anything, oldest first */
  days: z.array(coverageDay),
  /** of the whole period */
  total: coverageCounts,
  /** those with most rows first */
  sources: z.array(coverageSource),
  /** the days of the source that was asked for, as `held` counts; null: none was, or it sent nothing of the period */
  chosen: z.object({ key: z.string(), days: z.array(coverageDay) }).nullable(),
  /** of so many recordings, the newest of the period, it is known whose calls they are; null: of all */
  recordingsLookedUp: z.int().nullable(),
  /** something of the site is being read or is not in the figures yet */
  underway: z.boolean(),
});
export type Coverage = z.infer<typeof coverageOutput>;
