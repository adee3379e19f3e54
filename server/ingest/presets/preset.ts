import type { MappingInput } from '../mapping/mapping';

/** A ready mapping for a source that is known. */
export interface Preset {
  /** as --preset names it */
  name: string;
  title: string;
  /** a file with all of these columns is of this source */
  columns: readonly string[];
  mapping: MappingInput;
}
