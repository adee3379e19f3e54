import { inside, msOf, objectsOf, oneOf, textOf } from './loose-values';
import type { SaidTurn, SaidWord } from './said';

type Field = Record<string, unknown>;

/**
 * Items of a conversation as turns. Their `audioTimings` (ticks of 100 ns) are the words', and with them the item's; what
 * was typed has none. A `role` counts before the participant's id.
 */
export function azureItems(items: readonly Field[]): SaidTurn[] {
  return items.map((item) => {
    const redacted = inside(item, 'redactedcontent');
    const timings = oneOf(item, ['audiotimings', 'wordleveltimings']) ?? inside(redacted, 'audiotimings');
    const words = objectsOf(timings).map(wordOf);
    return {
      speaker: textOf(oneOf(item, ['role', 'participantid', 'speaker'])),
      text: textOf(
        oneOf(item, ['text', 'display', 'itn', 'maskeditn', 'lexical']) ?? inside(redacted, 'text'),
      ),
      startMs: words[0]?.startMs ?? msOf(inside(item, 'offset'), 'ticks'),
      endMs: words.at(-1)?.endMs ?? null,
      confidence: null,
      words,
    };
  });
}

function wordOf(timing: Field): SaidWord {
  const startMs = msOf(inside(timing, 'offset'), 'ticks');
  const lengthMs = msOf(inside(timing, 'duration'), 'ticks');
  const endMs = startMs === null || lengthMs === null ? null : startMs + lengthMs;
  return { text: textOf(oneOf(timing, ['word', 'text'])), startMs, endMs, confidence: null };
}
