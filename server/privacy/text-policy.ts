import { z } from 'zod';

/** The law's bounds (domain of the product): analysis a year, training six months. */
const MOST_ANALYSIS_DAYS = 365;
const MOST_TRAINING_DAYS = 180;

/** What a site does with the texts of its calls; days count from the call. */
export const textPolicySchema = z
  .object({
    /** keep the unmasked text, sealed */
    keepOriginals: z.boolean(),
    originalDays: z.int().min(1, 'At least a day.').max(MOST_ANALYSIS_DAYS, 'At most a year.'),
    transcriptDays: z.int().min(1, 'At least a day.').max(MOST_ANALYSIS_DAYS, 'At most a year.'),
    exampleDays: z.int().min(1, 'At least a day.').max(MOST_TRAINING_DAYS, 'At most 180 days.'),
    /** keep calls with especially sensitive content out of readings and training */
    skipSensitive: z.boolean(),
    /** QA leads, too, may see originals; administrators may */
    qaMayUnmask: z.boolean(),
  })
  .refine(({ originalDays, transcriptDays }) => originalDays <= transcriptDays, {
    path: ['originalDays'],
    message: 'Originals are kept no longer than transcripts.',
  });

export type TextPolicySettings = z.infer<typeof textPolicySchema>;

/** What holds for a site that never said anything else. */
export const DEFAULT_TEXT_POLICY: TextPolicySettings = {
  keepOriginals: false,
  originalDays: 30,
  transcriptDays: 365,
  exampleDays: 180,
  skipSensitive: false,
  qaMayUnmask: false,
};
