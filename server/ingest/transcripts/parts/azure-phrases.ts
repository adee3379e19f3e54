import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from './loose-values';
import type { SaidTurn, SaidWord } from './said';

type Field = Record<string, unknown>;
type Unit = 'ticks' | 'ms';

/**
 * Phrases of Azure's transcriptions as turns. Offsets are ticks of 100 ns, milliseconds or ISO 8601 durations, by their
 * names; bare `offset` and `duration` are in `unit`. Of several channels each is a speaker, unless phrases name speakers.
 */
export function azurePhrases(phrases: readonly Field[], unit: Unit = 'ticks'): SaidTurn[] {
  const channels = new Set(phrases.map(channelOf).filter((channel) => channel !== ''));
  return phrases.map((phrase) => {
    const [best] = objectsOf(inside(phrase, 'nbest'));
    const startMs = offsetMs(phrase, 'offset', unit);
    const lengthMs = offsetMs(phrase, 'duration', unit);
    return {
      speaker: speakerOf(phrase, channels.size > 1),
      text: textOf(
        oneOf(best, ['display', 'maskeditn', 'itn', 'lexical']) ??
          oneOf(phrase, ['displaytext', 'text', 'display']),
      ),
      startMs,
      endMs: startMs === null || lengthMs === null ? null : startMs + lengthMs,
      confidence: shareOf(inside(best, 'confidence') ?? inside(phrase, 'confidence')),
      words: wordsOf(best, phrase, unit),
    };
  });
}

/** How long the recording is, in milliseconds. */
export function azureDurationMs(object: Field, unit: Unit): number | null {
  return offsetMs(object, 'duration', unit);
}

function channelOf(phrase: Field): string {
  return textOf(oneOf(phrase, ['channel', 'channelnumber']));
}

function speakerOf(phrase: Field, byChannel: boolean): string {
  if (byChannel) return `channel ${channelOf(phrase)}`;
  const speaker = textOf(oneOf(phrase, ['speaker', 'speakerid']));
  return /^\d+$/.test(speaker) ? `speaker ${speaker}` : speaker;
}

function offsetMs(one: unknown, name: 'offset' | 'duration', unit: Unit): number | null {
  const ticks = msOf(inside(one, `${name}inticks`), 'ticks');
  const ms = msOf(oneOf(one, [`${name}milliseconds`, `${name}inms`, `${name}ms`]), 'ms');
  const seconds = msOf(oneOf(one, [`${name}inseconds`, 'audiolengthinseconds']), 's');
  return ticks ?? ms ?? seconds ?? msOf(inside(one, name), unit);
}

/** Words as they are displayed, where they are listed so; else as they were heard. */
function wordsOf(best: unknown, phrase: Field, unit: Unit): SaidWord[] {
  const displayed = objectsOf(inside(best, 'displaywords')).filter(
    (one) => textOf(inside(one, 'displaytext')) !== '',
  );
  const listed =
    displayed.length > 0 ? displayed : objectsOf(inside(best, 'words') ?? inside(phrase, 'words'));
  return listed.map((word) => {
    const startMs = offsetMs(word, 'offset', unit);
    const lengthMs = offsetMs(word, 'duration', unit);
    return {
      text: textOf(oneOf(word, ['displaytext', 'word', 'text'])),
      startMs,
      endMs: startMs === null || lengthMs === null ? null : startMs + lengthMs,
      confidence: shareOf(inside(word, 'confidence')),
    };
  });
}
