import { AppError } from '@/server/errors';
import { bankLog } from './bank-log';
import { bankVolumes } from './bank-volumes';
import { genericCalls } from './generic-calls';
import { genericIntervals } from './generic-intervals';
import type { Preset } from './preset';

export const PRESETS: readonly Preset[] = [bankLog, bankVolumes, genericCalls, genericIntervals];

/** @throws AppError `invalid_input` that names those there are */
export function presetNamed(name: string): Preset {
  const preset = PRESETS.find((candidate) => candidate.name === name);
  if (preset) return preset;
  throw new AppError('invalid_input', `There is no preset "${name}".`, {
    hint: `There are: ${PRESETS.map((candidate) => candidate.name).join(', ')}.`,
  });
}

/** The preset whose columns a file has, the one that names most of them first. */
export function presetFor(columns: readonly string[], kind: 'calls' | 'intervals'): Preset | undefined {
  return PRESETS.filter(
    (preset) => preset.mapping.kind === kind && preset.columns.every((column) => columns.includes(column)),
  ).toSorted((a, b) => b.columns.length - a.columns.length)[0];
}
