import type { LanguageRun, Prisma } from '@/server/postgres/generated/client';
import type { LanguageProgress } from './run-view';

/** What a task is told by, and tells, the process that does it. */
export interface RunControl {
  /** aborted when somebody cancels, or the worker stops */
  signal: AbortSignal;
  onProgress(
    progress: Pick<LanguageProgress, 'stage' | 'done' | 'total'> &
      Partial<Pick<LanguageProgress, 'detail' | 'secondsLeft'>>,
  ): void;
  /** Where an earlier attempt stopped; null at the first. */
  readCheckpoint(): Promise<Prisma.JsonValue>;
  writeCheckpoint(checkpoint: Prisma.InputJsonValue): Promise<void>;
}

/** Does one task. What it returns is the run's result. It may be killed at any moment and called again. */
export type RunHandler = (run: LanguageRun, control: RunControl) => Promise<Prisma.InputJsonObject>;
