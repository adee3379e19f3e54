import { streamOf } from '@/models/staffing/simulation/draws';
import { addDays } from '@/server/trends/period';
import { type BankCall, bankVolumes } from './bank-calls';

/** A week that is staffed without having been seen. */
export interface PastWeek {
  /** its first day */
  origin: string;
  /** by half hour, from 1 January 1999 to the day before */
  history: { time: string; calls: number }[];
  /** when its calls came, seconds since the first midnight, ascending */
  arrivals: number[];
  /** true: to the second; false: spread evenly at random over their six minutes */
  exact: boolean;
}

const DAY = 86_400;
const SIX_MINUTES = 360;

/** The seven days from `origin` on: from the call log where it has them, else from the volumes. */
export function weekOf(origin: string, calls: readonly BankCall[]): PastWeek {
  const volumes = bankVolumes();
  const history = new Map<string, number>();
  for (const { date, at, calls: count } of volumes) {
    if (date >= origin) continue;
    const half = Math.floor(at / 1800);
    const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}:00`;
    history.set(`${date}T${clock}`, (history.get(`${date}T${clock}`) ?? 0) + count);
  }
  const days = new Map(Array.from({ length: 7 }, (_, day) => [addDays(origin, day), day]));
  const seconds = (date: string, at: number) => (days.get(date) ?? 0) * DAY + at;
  const logged = calls.filter(({ date }) => days.has(date));
  const exact = new Set(logged.map(({ date }) => date)).size === 7;
  const uniform = streamOf(1999, 0, 0);
  const arrivals = exact
    ? logged.map(({ date, at }) => seconds(date, at))
    : volumes
        .filter(({ date }) => days.has(date))
        .flatMap(({ date, at, calls: count }) =>
          Array.from({ length: count }, () => seconds(date, at + SIX_MINUTES * uniform())),
        );
  return {
    origin,
    history: [...history]
      .map(([time, count]) => ({ time, calls: count }))
      .sort((a, b) => (a.time < b.time ? -1 : 1)),
    arrivals: arrivals.filter((at) => at < 7 * DAY).sort((first, second) => first - second),
    exact,
  };
}
