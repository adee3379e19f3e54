import type { Demand } from '@/models/staffing/demand';
import type { Operation } from '@/models/staffing/operate';
import type { Figure } from './step';

/** The letters of the formulas, each with the figure it stands for. */
export interface Letters {
  calls: Figure;
  interval: Figure;
  aht: Figure;
  load: Figure;
  agents: Figure;
  answer: Figure;
}

export function lettersOf(demand: Demand, operation: Operation, answerSeconds: number): Letters {
  return {
    calls: { symbol: 'n', name: 'calls in the interval', value: demand.calls, unit: 'calls' },
    interval: { symbol: 'I', name: 'length of the interval', value: demand.intervalSeconds, unit: 'seconds' },
    aht: { symbol: 'AHT', name: 'mean handling time', value: demand.ahtSeconds, unit: 'seconds' },
    load: { symbol: 'A', name: 'offered load', value: operation.load, unit: 'erlangs' },
    agents: { symbol: 'N', name: 'agents online', value: operation.agents, unit: 'agents' },
    answer: { symbol: 'T', name: 'answer within', value: answerSeconds, unit: 'seconds' },
  };
}
