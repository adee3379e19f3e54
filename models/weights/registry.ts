import { MINI_LM } from './published/mini-lm';
import { MOONSHINE } from './published/moonshine';
import { WHISPER } from './published/whisper';
import type { Weights } from './weights';

/** Every weights there are to pull. None is part of Callcast; their licences are their publishers'. */
export const REGISTRY: readonly Weights[] = [...WHISPER, ...MOONSHINE, MINI_LM];

/** Weights by their name or by another that their folder goes by; undefined where there are none. */
export function weightsNamed(name: string): Weights | undefined {
  return REGISTRY.find((known) => known.name === name || known.aliases?.includes(name));
}
