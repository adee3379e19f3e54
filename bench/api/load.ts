import { setTimeout as sleep } from 'node:timers/promises';
import type { CallSource } from './call-source';
import { type Receiver, sendCalls } from './send';

export interface LoadOptions {
  receiver: Receiver;
  source: CallSource;
  /** calls a second */
  rate: number;
  /** calls a request */
  batch: number;
  seconds: number;
  onSecond?(second: number, underWay: number): void;
}

export interface LoadReport {
  requests: number;
  calls: number;
  /** requests that needed more than one attempt */
  sentAgain: number;
  seconds: number;
  /** milliseconds from the moment a request was due until its 202, sorted */
  latencies: number[];
}

/**
 * Sends at a fixed rate, whatever the answers take: a request is due at its moment, and its latency counts from there, so
 * that a server that falls behind cannot hide it (open loop).
 */
export async function load(options: LoadOptions): Promise<LoadReport> {
  const { receiver, source, rate, batch, seconds } = options;
  const requests = Math.round((rate * seconds) / batch);
  const everyMs = (batch / rate) * 1000;
  const begin = performance.now();
  const latencies: number[] = [];
  let sentAgain = 0;
  let told = 0;
  const answers: Promise<void>[] = [];
  for (let index = 0; index < requests; index++) {
    const due = begin + index * everyMs;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    const second = Math.floor((performance.now() - begin) / 1000);
    if (second > told) {
      told = second;
      options.onSecond?.(second, index - latencies.length);
    }
    const calls = source.take(batch);
    const sent = sendCalls(receiver, calls.rows).then(({ attempts }) => {
      calls.acknowledged();
      latencies.push(performance.now() - due);
      if (attempts > 1) sentAgain++;
    });
    answers.push(sent);
  }
  await Promise.all(answers);
  return {
    requests,
    calls: requests * batch,
    sentAgain,
    seconds: (performance.now() - begin) / 1000,
    latencies: latencies.sort((a, b) => a - b),
  };
}

/** Of sorted latencies the one that so large a share does not exceed (nearest rank). */
export function latencyAt(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
