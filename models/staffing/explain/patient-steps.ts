import type { Operation } from '@/models/staffing/operate';
import type { Letters } from './figures';
import type { ExplanationStep, Figure } from './step';
import { writeFigure } from './write-figure';

const WITHOUT_END = 'There are not more agents than the load, so the queue grows without end';

/** Erlang C: wait probability, service level and ASA where nobody gives up. */
export function patientSteps(operation: Operation, letters: Letters, blocking: Figure): ExplanationStep[] {
  const { load, agents, aht, answer } = letters;
  const { pWait, serviceLevel, asaSeconds } = operation;
  const stable = Number.isFinite(asaSeconds);
  const wait: Figure = { symbol: 'C', name: 'wait probability (Erlang C)', value: pWait, unit: 'share' };
  return [
    {
      ...wait,
      key: 'pWait',
      formula: 'C = B / (1 − (A/N)·(1 − B))',
      inputs: [blocking, load, agents],
      sentence: stable
        ? `${writeFigure(pWait, 'share')} of the calls find all agents busy and wait.`
        : `${WITHOUT_END} and every call waits.`,
    },
    {
      key: 'serviceLevel',
      symbol: 'SL',
      name: 'service level',
      value: serviceLevel,
      unit: 'share',
      formula: 'SL = 1 − C · e^(−(N − A)·T / AHT)',
      inputs: [wait, agents, load, answer, aht],
      sentence: stable
        ? `${writeFigure(serviceLevel, 'share')} of the calls are answered within ${writeFigure(answer.value, 'seconds')}.`
        : `${WITHOUT_END}: in the long run nobody is answered within ${writeFigure(answer.value, 'seconds')}.`,
    },
    {
      key: 'asa',
      symbol: 'ASA',
      name: 'mean wait of answered calls',
      value: asaSeconds,
      unit: 'seconds',
      formula: 'ASA = C · AHT / (N − A)',
      inputs: [wait, aht, agents, load],
      sentence: stable
        ? `A call waits ${writeFigure(asaSeconds, 'seconds')} on average, those answered at once included.`
        : `${WITHOUT_END}, and so does the wait.`,
    },
  ];
}
