import { dstc11, dstc11Sample } from './dstc11';
import { multidogo, multidogoSample } from './multidogo';
import type { TextPreset } from './text-preset';

export const TEXT_PRESETS: readonly TextPreset[] = [multidogo, multidogoSample, dstc11, dstc11Sample];

/** The preset of the source whose names (in key form) a file has, no more and no others that tell of a call. */
export function textPresetFor(names: ReadonlySet<string>): TextPreset | undefined {
  return TEXT_PRESETS.find(({ recognizedBy }) => recognizedBy?.every((name) => names.has(name)));
}
