import type { ExplanationPart, StoredExplanation } from '../contracts/explanation';

/**
 * The parts of a forecast day as a run kept them; they add up to `model`. Empty where it kept none.
 * @param lead days after the first forecast day
 */
export function storedParts(explanation: StoredExplanation, lead: number, model: number): ExplanationPart[] {
  const day = explanation.days[lead] ?? [];
  const parts: ExplanationPart[] = [];
  for (let at = 0; at + 1 < day.length; at += 2) {
    const part = explanation.parts[day[at] ?? -1];
    if (part) parts.push({ ...part, amount: day[at + 1] ?? 0 });
  }
  if (parts.length === 0) return [];
  const rest = model - parts.reduce((sum, { amount }) => sum + amount, 0);
  return [...parts, { kind: 'other', name: 'What the other methods see differently', amount: rest }];
}
