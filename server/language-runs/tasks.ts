import { z } from 'zod';
import type { Permission } from '@/server/auth/permissions';
import { LabelKind, LanguageTask } from '@/server/postgres/generated/enums';

const seed = z.int().min(0).max(2_147_483_647).default(1);
const day = z.iso.date().optional();

/** What each task over the texts of a site takes. */
export const TASKS = {
  /** Reads calls with the models and rules that count. `new`: only what they have not read yet. UTC days, inclusive. */
  read_calls: z.object({
    kinds: z.array(z.enum(LabelKind)).min(1).default(['sentiment', 'intent', 'irritant']),
    scope: z.enum(['new', 'all']).default('new'),
    from: day,
    to: day,
  }),
  train_intents: z.object({
    /** sentence embeddings: where their weights are there, or never */
    embeddings: z.enum(['auto', 'none']).default('auto'),
    seed,
  }),
  train_irritant: z.object({ irritantId: z.uuid(), seed }),
  /** Looks for what annoys customers in the calls of a period (UTC days, inclusive). */
  discover_irritants: z.object({ from: day, to: day, seed }),
} as const satisfies Record<LanguageTask, z.ZodType>;

export type TaskSettings<Task extends LanguageTask> = z.output<(typeof TASKS)[Task]>;

/** Who may ask for it. */
export const TASK_PERMISSIONS: Record<LanguageTask, Permission> = {
  read_calls: 'intents:write',
  train_intents: 'intents:write',
  train_irritant: 'irritants:write',
  discover_irritants: 'irritants:write',
};

export const languageTask = z.enum(LanguageTask);
