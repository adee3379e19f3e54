import type { TranscriptMappingInput } from '../transcript-mapping';

/** A ready mapping for a source of texts that is known. */
export interface TextPreset {
  /** as --preset names it */
  name: string;
  title: string;
  /** names (in key form) that give the source away; null: a person chooses it */
  recognizedBy: readonly string[] | null;
  mapping: TranscriptMappingInput;
}
