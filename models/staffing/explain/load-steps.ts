import { erlangB } from '@/models/staffing/erlang/erlang-b';
import type { Letters } from './figures';
import type { ExplanationStep } from './step';
import { writeFigure } from './write-figure';

/** The steps that Erlang C and Erlang A begin with: load, and Erlang's loss formula. */
export function loadSteps(letters: Letters): [ExplanationStep, ExplanationStep] {
  const { calls, interval, aht, load, agents } = letters;
  const blocking = erlangB(load.value, agents.value);
  return [
    {
      ...load,
      key: 'load',
      formula: 'A = n · AHT / I',
      inputs: [calls, aht, interval],
      sentence: `${writeFigure(calls.value, 'calls')} calls of ${writeFigure(aht.value, 'seconds')} in ${writeFigure(interval.value, 'seconds')} keep ${writeFigure(load.value, 'erlangs')} agents busy on average: the load in Erlangs.`,
    },
    {
      key: 'blocking',
      symbol: 'B',
      name: 'Erlang B',
      value: blocking,
      unit: 'share',
      formula: 'B₀ = 1, Bₖ = A·Bₖ₋₁ / (k + A·Bₖ₋₁) for k = 1 … N',
      inputs: [load, agents],
      sentence: `If callers did not wait at all, ${writeFigure(blocking, 'share')} of them would find all ${agents.value} agents busy; the wait follows from it.`,
    },
  ];
}
