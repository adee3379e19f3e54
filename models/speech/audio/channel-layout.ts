import type { ChannelLayout } from '../spoken-transcript';
import { AUDIBLE, isCopy, level, PIECE } from './is-copy';
import type { SpeechAudio } from './speech-audio';

/** What the channels of a recording are to each other. */
export interface Layout {
  layout: ChannelLayout;
  /** the channels to recognize, ascending: one for `mono` and `same`; those that are not silent otherwise, one at least */
  use: number[];
  /** channels on which nothing is to be heard */
  silent: number[];
  /** for people */
  why: string;
}

/** A line on which somebody listens has noise; a channel that was never connected has none (A-law's zero is 8). */
const DEAD = 8;

/**
 * Tells whether two channels are two speakers, or one recording stored twice, be it louder, later or coded apart: the
 * correlation of each second at its best lag, over the seconds in which something is to be heard. A channel beside one that
 * was never connected is a recording of one channel, too.
 */
export function channelLayout({ channels }: Pick<SpeechAudio, 'channels'>): Layout {
  const all = channels.map((_, at) => at);
  const silent = all.filter((at) => isSilent(channels[at] as Int16Array));
  const heard = all.filter((at) => !silent.includes(at));
  const use = heard.length > 0 ? heard : all.slice(0, 1);
  if (channels.length === 1)
    return { layout: 'mono', use: [0], silent, why: 'The recording has one channel.' };
  if (heard.length === 0) {
    return { layout: 'same', use, silent, why: 'Nothing is to be heard on any channel.' };
  }
  const alike = heard
    .slice(1)
    .every((other) => isCopy(channels[heard[0] as number] as Int16Array, channels[other] as Int16Array));
  if (heard.length > 1 && alike) {
    const why = `The ${channels.length} channels hold the same sound: a recording of one channel, stored as ${channels.length}.`;
    return { layout: 'same', use: use.slice(0, 1), silent, why };
  }
  if (channels.length > 2) {
    return { layout: 'many', use, silent, why: `The recording has ${channels.length} channels that differ.` };
  }
  const quiet = silent[0];
  if (quiet === undefined) {
    const why = 'The two channels hold different sound: a speaker on each.';
    return { layout: 'two', use, silent, why };
  }
  if (isDead(channels[quiet] as Int16Array)) {
    const why = `Channel ${quiet + 1} was never recorded, it has not even noise: a recording of one channel, stored as 2.`;
    return { layout: 'same', use, silent, why };
  }
  const why = `Nobody is to be heard on channel ${quiet + 1}; who speaks is on channel ${2 - quiet}.`;
  return { layout: 'two', use, silent, why };
}

function isSilent(channel: Int16Array): boolean {
  for (let from = 0; from < channel.length; from += PIECE) {
    if (level(channel.subarray(from, from + PIECE)) >= AUDIBLE) return false;
  }
  return true;
}

function isDead(channel: Int16Array): boolean {
  return channel.every((sample) => Math.abs(sample) <= DEAD);
}
