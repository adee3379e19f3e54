import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from './loose-values';
import type { SaidTurn, SaidWord } from './said';

type Field = Record<string, unknown>;

/**
 * Phrases of Azure's transcriptions as turns. Offsets are ticks of 100 ns, milliseconds or ISO 8601 durations, by their
 * names; bare `offset` and `duration` are ticks. Of several channels each is a speaker, unless phrases name speakers.
 */
export function azurePhrases(phrases: readonly Field[]): SaidTurn[] {
  const channels = new Set(phrases.map((phrase) => channelOf(phrase)));
  return phrases.map((phrase) => {
    const [best] = objectsOf(inside(phrase, 'nbest'));
    const startMs = offsetMs(phrase, 'offset');
    const lengthMs = offsetMs(phrase, 'duration');
    return {
      speaker: speakerOf(phrase, channels.size > 1),
      text: textOf(
        oneOf(best, ['display', 'maskeditn', 'itn', 'lexical']) ??
          oneOf(phrase, ['displaytext', 'text', 'display']),
      ),
      startMs,
      endMs: startMs === null || lengthMs === null ? null : startMs + lengthMs,
      confidence: shareOf(inside(best, 'confidence') ?? inside(phrase, 'confidence')),
      words: wordsOf(best, phrase),
    };
  });
}

/** How long the recording is, in milliseconds. */
export function azureDurationMs(object: Field): number | null {
  return offsetMs(object, 'duration');
}

function channelOf(phrase: Field): string {
  return textOf(oneOf(phrase, ['channel', 'channelnumber']));
}

function speakerOf(phrase: Field, byChannel: boolean): string {
  if (byChannel) return `channel ${channelOf(phrase)}`;
  const speaker = textOf(oneOf(phrase, ['speaker', 'speakerid']));
  return /^\d+$/.test(speaker) ? `speaker ${speaker}` : speaker;
}

function offsetMs(one: unknown, name: 'offset' | 'duration'): number | null {
  const ticks = msOf(inside(one, `${name}inticks`), 'ticks');
  const ms = msOf(oneOf(one, [`${name}milliseconds`, `${name}inms`, `${name}ms`]), 'ms');
  const seconds = msOf(oneOf(one, [`${name}inseconds`, 'audiolengthinseconds']), 's');
  return ticks ?? ms ?? seconds ?? msOf(inside(one, name), 'ticks');
}

/** Words as they are displayed, where they are listed so; else as they were heard. */
function wordsOf(best: unknown, phrase: Field): SaidWord[] {
  const displayed = objectsOf(inside(best, 'displaywords')).filter(
    (one) => textOf(inside(one, 'displaytext')) !== '',
  );
  const listed =
    displayed.length > 0 ? displayed : objectsOf(inside(best, 'words') ?? inside(phrase, 'words'));
  return listed.map((word) => {
    const startMs = offsetMs(word, 'offset');
    const lengthMs = offsetMs(word, 'duration');
    return {
      text: textOf(oneOf(word, ['displaytext', 'word', 'text'])),
      startMs,
      endMs: startMs === null || lengthMs === null ? null : startMs + lengthMs,
      confidence: shareOf(inside(word, 'confidence')),
    };
  });
}
