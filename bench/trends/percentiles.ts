export interface Timing {
  p50: number;
  p95: number;
  worst: number;
}

/** Milliseconds that each of the attempts takes, one after the other. */
export async function timeEach(attempts: readonly (() => Promise<unknown>)[]): Promise<Timing> {
  const times: number[] = [];
  for (const attempt of attempts) {
    const startedAt = performance.now();
    await attempt();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}
