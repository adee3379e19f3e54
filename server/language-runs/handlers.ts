import type { LanguageTask } from '@/server/postgres/generated/enums';
import type { RunHandler } from './run-handler';

/** Who does which task; loaded when it is done, in its own process. */
export const HANDLERS: Record<LanguageTask, () => Promise<RunHandler>> = {
  read_calls: async () => (await import('@/server/labelling/run/read-calls')).readCalls,
  train_intents: async () => (await import('@/server/intents/run/train-intents')).trainIntents,
  train_irritant: async () => (await import('@/server/irritants/run/train-irritant')).trainIrritant,
  discover_irritants: async () => (await import('@/server/irritants/run/discover')).discoverIrritants,
};
