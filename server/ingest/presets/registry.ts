import { AppError } from '@/server/errors';
import { fieldsNamed } from '../mapping/aliases';
import { TEXT_PRESETS } from '../transcripts/presets/registry';
import type { TextPreset } from '../transcripts/presets/text-preset';
import { bankLog } from './bank-log';
import { bankVolumes } from './bank-volumes';
import { genericCalls } from './generic-calls';
import { genericIntervals } from './generic-intervals';
import type { Preset } from './preset';

export const PRESETS: readonly Preset[] = [bankLog, bankVolumes, genericCalls, genericIntervals];

/** @throws AppError `invalid_input` that names those there are */
export function presetNamed(name: string): Preset | TextPreset {
  const all = [...PRESETS, ...TEXT_PRESETS];
  const preset = all.find((candidate) => candidate.name === name);
  if (preset) return preset;
  throw new AppError('invalid_input', `There is no preset "${name}".`, {
    hint: `There are: ${all.map((candidate) => candidate.name).join(', ')}.`,
  });
}

/** The preset of the source that a file's columns give away. */
export function presetFor(columns: readonly string[], kind: 'calls' | 'intervals'): Preset | undefined {
  return PRESETS.find((preset) => {
    if (preset.mapping.kind !== kind || preset.recognized === 'never') return false;
    if (!preset.columns.every((column) => columns.includes(column))) return false;
    const others = columns.filter((column) => !preset.columns.includes(column));
    return preset.recognized === 'always' || others.every((column) => fieldsNamed(column).length === 0);
  });
}
