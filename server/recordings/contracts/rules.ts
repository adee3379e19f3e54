import { z } from 'zod';
import { RecordingMode, RecordingPurpose } from '@/server/postgres/generated/enums';

const LANGUAGE = /^[a-z]{2}(-[A-Z]{2})?$/;

/** Which recordings are taken for a purpose. */
export const recordingRule = z.object({
  purpose: z.enum(RecordingPurpose),
  mode: z.enum(RecordingMode),
  /** of `sample`, 0 to 1 */
  share: z.number().min(0, 'A share is 0 to 1.').max(1, 'A share is 0 to 1.').default(1),
  /** of `sample`: the same seed takes the same calls every time */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type RecordingRuleValue = z.output<typeof recordingRule>;

/** What holds for a queue, or ('' as its queue) for the site. */
export const queueRules = z.object({
  /** code of the queue; '' the site */
  queue: z.string().max(200),
  /** ISO 639-1 of its calls, `auto`, or '' for the site's language */
  language: z
    .union([
      z.enum(['', 'auto']),
      z.string().regex(LANGUAGE, 'Two letters, as nl, or with a region, as zh-TW; or auto.'),
    ])
    .default(''),
  /** at most one a purpose; a purpose without one is not taken */
  rules: z
    .array(recordingRule)
    .max(3)
    .refine((rules) => new Set(rules.map(({ purpose }) => purpose)).size === rules.length, {
      message: 'One rule a purpose.',
    }),
});
export type QueueRules = z.output<typeof queueRules>;

/** What a site without rules does: all recordings, for analysis. */
export const DEFAULT_RULES: QueueRules = {
  queue: '',
  language: '',
  rules: [{ purpose: 'analysis', mode: 'all', share: 1, seed: 1 }],
};

/** The rules of a site and of those of its queues that have their own; other queues follow the site. */
export const rulesView = z.object({
  site: queueRules,
  /** nobody has set the site's rules: the product's default */
  isDefault: z.boolean(),
  queues: z.array(queueRules),
  /** queues that rules can be made for */
  known: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type RulesView = z.output<typeof rulesView>;

const taken = z.object({ analysis: z.int(), training: z.int(), evidence: z.int(), any: z.int() });

/** What rules would take of the calls of late that name a recording. */
export const rulesPreview = z.object({
  /** the days looked at, UTC, both inclusive; null: no call names a recording */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** calls that name a recording */
  calls: z.int(),
  /** of them, calls whose caller refused: never taken */
  refused: z.int(),
  taken,
  queues: z.array(
    z.object({ queue: z.string(), calls: z.int(), refused: z.int(), taken, ownRules: z.boolean() }),
  ),
});
export type RulesPreview = z.output<typeof rulesPreview>;
