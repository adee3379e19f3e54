import { z } from 'zod';

/** Why a call is worth labelling, in the order in which people should hear them. */
export const REASONS = ['angry', 'disagreeing', 'disputed', 'uncertain', 'rare', 'new'] as const;
export type Reason = (typeof REASONS)[number];

const worklistItem = z.object({
  callId: z.string(),
  startedAt: z.date(),
  /** IANA name of the queue's zone. */
  timeZone: z.string(),
  queueName: z.string(),
  agent: z.string(),
  language: z.string(),
  /** What counts: the main intent; null for unknown. */
  intent: z.string().nullable(),
  /** The model's best, whatever the threshold. */
  top: z.object({ name: z.string(), score: z.number() }).nullable(),
  reason: z.enum(REASONS),
  /** In words, with its number. */
  why: z.string(),
});
export type WorklistItem = z.output<typeof worklistItem>;

export const worklistView = z.object({
  items: z.array(worklistItem),
  /** Of the items: with strong customer anger. */
  angry: z.int(),
  /** Calls the actor said something of since midnight, in the site's zone. */
  doneToday: z.int(),
  /** Local dates the calls are of; null where no model has read any. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
});
export type Worklist = z.output<typeof worklistView>;
