import type { ScheduleProblem } from '../problem';
import type { ScheduleProgress, ScheduleSolution } from '../solve-schedule';

/** What the thread is asked. */
export interface Task {
  problem: ScheduleProblem;
  timeLimitSeconds: number;
  gap: number;
  /** one number, which becomes 1 when it is to stop: a thread that computes hears no message */
  stop: SharedArrayBuffer;
}

/** What it answers; any other error ends the thread and is thrown by the one that waits. */
export type Answer =
  | { kind: 'progress'; progress: ScheduleProgress }
  | { kind: 'done'; solution: ScheduleSolution }
  | { kind: 'refused'; message: string; hint: string };
