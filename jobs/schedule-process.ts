// The process that makes one roster (its argument: the schedule's id) for the worker that started it, which keeps its
// heartbeat and learns of its progress.
import type { RosterProgress } from '@/server/rosters/contracts/schedule';
import { makeSchedule } from '@/server/rosters/run/make-schedule';
import { runAsChild } from './child/run-as-child';

await runAsChild<RosterProgress>('roster', makeSchedule);
