/** So many calls of a day weigh as much as the forecast of its handle times. */
const CALLS_OF_FORECAST = 100;

/**
 * By how much the rest of a day's handle times are to be scaled: what came against what was forecast of the same intervals,
 * drawn towards the forecast while only few calls have come.
 */
export function handleTimeDrift(
  intervals: readonly { calls: number; seconds: number | null; plannedSeconds: number }[],
): number {
  let [calls, taken, planned] = [0, 0, 0];
  for (const one of intervals) {
    if (one.seconds === null) continue;
    calls += one.calls;
    taken += one.calls * one.seconds;
    planned += one.calls * one.plannedSeconds;
  }
  if (planned <= 0) return 1;
  return (
    (taken / planned) * (calls / (calls + CALLS_OF_FORECAST)) +
    CALLS_OF_FORECAST / (calls + CALLS_OF_FORECAST)
  );
}
