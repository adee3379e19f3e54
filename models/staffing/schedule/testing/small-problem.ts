import { type ScheduleProblem, type ScheduleProblemInput, scheduleProblem } from '../problem';

/** One day shift of eight hours, a lunch in it, Monday to Friday, a need of two from nine to five. */
export function smallProblem(changes: Partial<ScheduleProblemInput> = {}): ScheduleProblem {
  const days = changes.days ?? 5;
  return scheduleProblem.parse({
    start: '2026-11-23',
    days,
    intervalMinutes: 60,
    requirement: [{ queue: 'Service', people: needOf(days, (hour) => (hour >= 9 && hour < 17 ? 2 : 0)) }],
    shiftTypes: [
      {
        id: 'day',
        name: 'Day',
        firstStart: 480,
        lastStart: 600,
        startEvery: 60,
        minutes: 540,
        weekdays: [1, 2, 3, 4, 5],
        breaks: [{ name: 'Lunch', minutes: 60, paid: false, earliestAfter: 180, latestAfter: 300 }],
      },
    ],
    groups: [{ name: 'Team', queues: ['Service'], hourCost: 20 }],
    people: ['Anna', 'Ben', 'Cleo'].map((name) => ({ id: name, name, group: 'Team' })),
    ...changes,
  });
}

/** A need by the hour, the same every day. */
export function needOf(days: number, need: (hour: number, day: number) => number): number[] {
  return Array.from({ length: days * 24 }, (_, at) => need(at % 24, Math.floor(at / 24)));
}
