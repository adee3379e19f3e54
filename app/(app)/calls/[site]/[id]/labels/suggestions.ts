import type { LabelChoices } from '@/server/calls/conversation/label-choices';
import type { CallReadings } from '@/server/labelling/readings-contract';

/** Intents worth a digit, likeliest first: what the model came near to, then what calls are mostly about. */
export function suggestedIntents(readings: CallReadings, { intents, frequent }: LabelChoices): string[] {
  const { top, labels } = readings.intent;
  const there = new Set(labels.filter(({ counts }) => counts).map(({ label }) => label));
  const denied = new Set(labels.filter(({ counts }) => !counts).map(({ label }) => label));
  const likely = [...(top ? [top.label] : []), ...frequent, ...intents.map(({ id }) => id)];
  return [...new Set(likely)].filter((id) => !there.has(id) && !denied.has(id));
}
