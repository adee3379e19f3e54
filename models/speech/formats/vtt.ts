import type { Speaker } from '@/models/text/transcript';
import type { SpokenTranscript, SpokenUtterance } from '../spoken-transcript';

const VOICES: Readonly<Record<Speaker, string>> = {
  agent: 'Agent',
  customer: 'Customer',
  ivr: 'Announcement',
  unknown: 'Speaker',
};
/** A cue is read at a glance: longer turns are cut where words allow. */
const LONGEST_CUE_MS = 7000;
const LONGEST_CUE_CHARACTERS = 120;

interface Cue {
  startMs: number;
  endMs: number;
  text: string;
}

/** A transcript as subtitles with voices (W3C WebVTT): `<v Agent>…`. Players show turns that overlap together. */
export function vttOf(transcript: SpokenTranscript): string {
  const language = transcript.language === '' ? [] : [`Language: ${transcript.language}`];
  const cues = transcript.utterances.flatMap((utterance) =>
    cuesOf(utterance).map(
      ({ startMs, endMs, text }) =>
        `${timeOf(startMs)} --> ${timeOf(Math.max(endMs, startMs + 1))}\n<v ${VOICES[utterance.speaker]}>${escaped(text)}`,
    ),
  );
  return `${[['WEBVTT', ...language].join('\n'), ...cues].join('\n\n')}\n`;
}

function cuesOf({ startMs, endMs, text, words }: SpokenUtterance): Cue[] {
  if (!words || words.length === 0) return [{ startMs, endMs, text }];
  const cues: { from: number; first: number; last: number }[] = [];
  words.forEach((word, at) => {
    const cue = cues.at(-1);
    const fits =
      cue &&
      word.endMs - (words[cue.first]?.startMs ?? 0) <= LONGEST_CUE_MS &&
      word.at + word.text.length - cue.from <= LONGEST_CUE_CHARACTERS;
    if (fits) cue.last = at;
    else cues.push({ from: word.at, first: at, last: at });
  });
  return cues.map(({ from, first, last }, at) => ({
    startMs: words[first]?.startMs ?? startMs,
    endMs: words[last]?.endMs ?? endMs,
    text: text.slice(at === 0 ? 0 : from, cues[at + 1]?.from ?? text.length).trim(),
  }));
}

/** hh:mm:ss.mmm */
function timeOf(ms: number): string {
  const whole = Math.round(ms);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  return `${part(whole / 3_600_000, 2)}:${part((whole / 60_000) % 60, 2)}:${part((whole / 1000) % 60, 2)}.${part(whole % 1000, 3)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ');
}
