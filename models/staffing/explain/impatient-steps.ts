import type { Operation } from '@/models/staffing/operate';
import type { Letters } from './figures';
import type { ExplanationStep, Figure } from './step';
import { writeFigure } from './write-figure';

/** Erlang A: wait probability, abandonment, service level and ASA where callers give up after a while. */
export function impatientSteps(
  operation: Operation,
  letters: Letters,
  { blocking, patienceSeconds }: { blocking: Figure; patienceSeconds: number },
): ExplanationStep[] {
  const { load, agents, aht, answer } = letters;
  const { pWait, serviceLevel, abandonment, asaSeconds } = operation;
  const patience: Figure = { symbol: 'P', name: 'mean patience', value: patienceSeconds, unit: 'seconds' };
  const wait: Figure = { symbol: 'W', name: 'wait probability (Erlang A)', value: pWait, unit: 'share' };
  const lost: Figure = { symbol: 'Ab', name: 'abandonment', value: abandonment, unit: 'share' };
  return [
    {
      ...wait,
      key: 'pWait',
      formula: 'W = B·M / (1 − B + B·M), M = Σₖ yᵏ / ((x + 1)…(x + k)), x = N·P/AHT, y = A·P/AHT',
      inputs: [blocking, agents, load, patience, aht],
      sentence: `${writeFigure(pWait, 'share')} of the calls find all agents busy.`,
    },
    {
      ...lost,
      key: 'abandonment',
      formula: 'Ab = W · (1/(M·A/N) + 1 − N/A)',
      inputs: [wait, load, agents],
      sentence: `${writeFigure(abandonment, 'share')} of the callers give up before they are answered.`,
    },
    {
      key: 'serviceLevel',
      symbol: 'SL',
      name: 'service level',
      value: serviceLevel,
      unit: 'share',
      formula: 'SL = 1 − Ab − P(answered after T)',
      inputs: [lost, answer, patience, aht],
      sentence: `${writeFigure(serviceLevel, 'share')} of all calls offered are answered within ${writeFigure(answer.value, 'seconds')}; those who gave up count as missed.`,
    },
    {
      key: 'asa',
      symbol: 'ASA',
      name: 'mean wait of answered calls',
      value: asaSeconds,
      unit: 'seconds',
      formula: 'ASA = Σₖ P(k − 1 wait, answered) · Σᵢ₌₁…ₖ 1/(N/AHT + i/P) / (1 − Ab)',
      inputs: [agents, aht, patience, lost],
      sentence: Number.isFinite(asaSeconds)
        ? `Answered calls waited ${writeFigure(asaSeconds, 'seconds')} on average, those answered at once included.`
        : 'Nobody is there to answer.',
    },
  ];
}
