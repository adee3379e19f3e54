import { type Burst, findBursts } from './find-bursts';
import { findKeys } from './find-keys';
import { findMusic } from './find-music';
import type { AudioSpan } from './speech-audio';
import { toneFrames } from './tone-frames';

/** What a line plays instead of a voice. `tone`: a steady tone that is none of the others. */
export type ToneKind = 'dtmf' | 'busy' | 'ringback' | 'dial' | 'fax' | 'tone' | 'music';

/** A stretch in which it sounds; a busy tone is one for each of its beeps. */
export interface ToneSpan extends AudioSpan {
  kind: ToneKind;
  /** the key, with `dtmf`; '' otherwise */
  key: string;
}

/** Bursts of one tone, no further apart (a ringback's pause is 5 s at most). */
const SERIES_GAP_MS = 6000;
const ALIKE_HZ = 15;
/** Beeps and pauses of a busy or congestion tone. */
const BUSY_MS = { least: 150, most: 800 };
const RING_MS = { least: 350, most: 2500 };
const RING_PAUSE_MS = 1500;
/** A dial tone does not stop. */
const DIAL_MS = 2500;
/** Where call progress tones lie, in Europe (425), the United Kingdom and North America (350 to 620; E.180 suppl. 2). */
const NETWORK_HZ = { least: 340, most: 640 };
/** Calling and answering tones of a fax or modem (T.30). */
const FAX_HZ = [1100, 2100] as const;
const FAX_MS = 400;
/** A tone of no known kind that is shorter may be a note or a vowel. */
const LEAST_TONE_MS = 300;

/** Voice activity asks, and so does who makes sure that nothing was invented. */
const answered = new WeakMap<Int16Array, readonly ToneSpan[]>();

/**
 * Keys, tones of the network, and music, in the order in which they began. Nobody speaks in the first two; over music
 * somebody may. A channel that is asked about again is not read again.
 *
 * @param channel 16 kHz
 */
export function findTones(channel: Int16Array): readonly ToneSpan[] {
  const known = answered.get(channel) ?? listen(channel);
  answered.set(channel, known);
  return known;
}

function listen(channel: Int16Array): ToneSpan[] {
  const frames = toneFrames(channel);
  const keys = findKeys(channel);
  const bursts = findBursts(frames);
  const known = new Uint8Array(frames.count);
  for (const { firstFrame, lastFrame } of bursts) known.fill(1, Math.max(0, firstFrame - 2), lastFrame + 3);
  const music = findMusic(frames, known).map((span) => ({ kind: 'music' as const, key: '', ...span }));
  const tones = seriesOf(bursts.filter((burst) => !keys.some((key) => overlaps(key, burst))))
    .flatMap((series) => {
      const kind = kindOf(series);
      return series.map(({ startMs, endMs }) => ({ kind, key: '', startMs, endMs }));
    })
    .filter((tone) => tone.kind !== 'tone' || isTone(tone, music));
  return [...keys.map((key) => ({ kind: 'dtmf' as const, ...key })), ...tones, ...music].sort(
    (one, other) => one.startMs - other.startMs,
  );
}

/** A note of music is no tone of the line. */
function isTone(tone: AudioSpan, music: readonly AudioSpan[]): boolean {
  return tone.endMs - tone.startMs >= LEAST_TONE_MS && !music.some((span) => overlaps(span, tone));
}

function overlaps(one: AudioSpan, other: AudioSpan): boolean {
  return one.startMs < other.endMs && other.startMs < one.endMs;
}

/** Bursts of one tone that follow each other. */
function seriesOf(bursts: readonly Burst[]): Burst[][] {
  const series: Burst[][] = [];
  for (const burst of bursts) {
    const last = series.at(-1)?.at(-1);
    const goesOn =
      last && burst.startMs - last.endMs <= SERIES_GAP_MS && Math.abs(burst.pitch - last.pitch) <= ALIKE_HZ;
    if (goesOn) series.at(-1)?.push(burst);
    else series.push([burst]);
  }
  return series;
}

function kindOf(series: readonly Burst[]): ToneKind {
  const pitch = series[0]?.pitch ?? 0;
  const sounds = series.map(({ startMs, endMs }) => endMs - startMs);
  const pauses = series.slice(1).map(({ startMs }, at) => startMs - (series[at]?.endMs ?? 0));
  const within = (ms: number, { least, most }: { least: number; most: number }) => ms >= least && ms <= most;
  if (FAX_HZ.some((hertz) => Math.abs(pitch - hertz) <= ALIKE_HZ) && sounds.some((ms) => ms >= FAX_MS))
    return 'fax';
  if (!within(pitch, NETWORK_HZ)) return 'tone';
  if (sounds.some((ms) => ms >= DIAL_MS)) return 'dial';
  if (series.length >= 3 && [...sounds, ...pauses].every((ms) => within(ms, BUSY_MS))) return 'busy';
  const rings = series.length >= 2 && pauses.some((ms) => ms >= RING_PAUSE_MS);
  return rings && sounds.every((ms) => within(ms, RING_MS)) ? 'ringback' : 'tone';
}
