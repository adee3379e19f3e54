import type { Speaker } from '@/models/text/transcript';
import { oneOf, textOf } from './loose-values';
import { isObject, type NamedValues } from './named-values';
import { SPEAKER_NAMES } from './names';
import { speakerOf } from './speaker';

export const CHANNEL_NAMES = ['channel', 'channelid', 'channelindex', 'channeltag', 'mediachannel'];

/** How a turn names who speaks ("SPEAKER_00", {"name": "Anna"}), else its channel; '' where it does not say. */
export function labelIn(values: NamedValues): string {
  const value = values.value(SPEAKER_NAMES);
  const told = isObject(value) ? oneOf(value, ['role', 'label', 'name', 'id']) : value;
  const label = textOf(told);
  if (label !== '') return /^\d+$/.test(label) ? `speaker ${label}` : label;
  const channel = values.text(CHANNEL_NAMES);
  return channel === '' ? '' : `channel ${channel}`;
}

/** Who speaks, by the first name of a field that tells it; null where only a label is told, or nothing. */
export function roleIn(values: NamedValues): Speaker | null {
  for (const name of SPEAKER_NAMES) {
    const role = speakerOf(values.text([name]));
    if (role) return role;
  }
  const value = values.value(SPEAKER_NAMES);
  return isObject(value) ? speakerOf(textOf(oneOf(value, ['role', 'type', 'name']))) : null;
}
