import { ModelError } from '@/models/model-error';

/** The work of one queue in one interval. */
export interface Demand {
  /** offered in the interval; need not be whole */
  calls: number;
  intervalSeconds: number;
  /** mean handling time: talk, hold and after-call work */
  ahtSeconds: number;
}

/** A second of work in thirty thousand years; less is none, and would drown in the rounding of a double. */
const LEAST_LOAD = 1e-12;

/** Offered load in Erlangs: how many agents handling alone keeps busy. */
export function offeredLoad({ calls, intervalSeconds, ahtSeconds }: Demand): number {
  const load = (calls * ahtSeconds) / intervalSeconds;
  return load < LEAST_LOAD ? 0 : load;
}

/** @throws ModelError naming the figure that cannot be right */
export function requireDemand({ calls, intervalSeconds, ahtSeconds }: Demand): void {
  if (!(calls >= 0 && calls < Number.POSITIVE_INFINITY)) throw wrong('Calls', calls, '0 or more');
  if (!(ahtSeconds >= 0 && ahtSeconds < Number.POSITIVE_INFINITY)) {
    throw wrong('The handling time', ahtSeconds, '0 seconds or more');
  }
  if (!(intervalSeconds > 0 && intervalSeconds < Number.POSITIVE_INFINITY)) {
    throw wrong('The interval', intervalSeconds, 'longer than 0 seconds');
  }
}

function wrong(what: string, value: number, right: string): ModelError {
  return new ModelError(`${what} cannot be ${value}.`, `Give a number that is ${right}.`);
}
