import type { CallCenterModel, SimulatedQueue } from '../model';

/** A center of one queue and one group in a constant load: `calls` in each of `intervals` half hours. */
export function oneQueue(
  calls: number,
  agents: number,
  { intervals = 16, ...queue }: Partial<SimulatedQueue> & { intervals?: number } = {},
): CallCenterModel {
  return {
    intervalSeconds: 1800,
    warmUpSeconds: 4 * 3600,
    queues: [
      {
        name: 'calls',
        arrivals: Array.from({ length: intervals }, () => calls),
        aht: { mean: 180 },
        patience: null,
        answerSeconds: 20,
        ...queue,
      },
    ],
    groups: [
      {
        name: 'agents',
        skills: [{ queue: 'calls' }],
        agents: Array.from({ length: intervals }, () => agents),
      },
    ],
  };
}
