import { z } from 'zod';
import type { LanguageRun } from '@/server/postgres/generated/client';
import { RunStatus } from '@/server/postgres/generated/enums';
import { languageTask } from './tasks';

export const languageProgress = z.object({
  /** in words, as "reading calls" */
  stage: z.string(),
  done: z.number(),
  total: z.number(),
  detail: z.string().default(''),
  /** null: not known yet */
  secondsLeft: z.number().nullable().default(null),
});
export type LanguageProgress = z.output<typeof languageProgress>;

/** A run as pages and the command line show it. */
export const runView = z.object({
  id: z.uuid(),
  number: z.int(),
  siteId: z.int(),
  task: languageTask,
  status: z.enum(RunStatus),
  settings: z.unknown(),
  createdAt: z.date(),
  createdBy: z.string(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  cancelRequested: z.boolean(),
  progress: languageProgress.nullable(),
  /** what came of it, by task */
  result: z.unknown(),
  error: z.string().nullable(),
});
export type RunView = z.output<typeof runView>;

export function toRunView(run: LanguageRun): RunView {
  return {
    id: run.id,
    number: run.number,
    siteId: run.siteId,
    task: run.task,
    status: run.status,
    settings: run.settings,
    createdAt: run.createdAt,
    createdBy: run.createdBy,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    cancelRequested: run.cancelRequestedAt !== null,
    progress: run.progress === null ? null : languageProgress.parse(run.progress),
    result: run.result,
    error: run.error,
  };
}
