import { type Clock, zonedClock } from '@/models/forecast/prepare/clock';

/**
 * The clocks of time zones (IANA names), in intervals of so many minutes: one a zone, because a clock works out each day once
 * and hundreds of queues ask for the same days.
 */
export function zoneClocks(minutes: number): (timeZone: string) => Clock {
  const known = new Map<string, Clock>();
  return (timeZone) => {
    const clock = known.get(timeZone) ?? zonedClock(timeZone, minutes);
    known.set(timeZone, clock);
    return clock;
  };
}
