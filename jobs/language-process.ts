// The process that does one language run (its argument: the run's id) for the worker that started it, which keeps its
// heartbeat and learns of its progress.
import { doRun } from '@/server/language-runs/run/do-run';
import type { LanguageProgress } from '@/server/language-runs/run-view';
import { runAsChild } from './child/run-as-child';

await runAsChild<LanguageProgress>('language run', doRun);
