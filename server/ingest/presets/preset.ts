import type { MappingInput } from '../mapping/mapping';

/** A ready mapping for a source that is known. */
export interface Preset {
  /** as --preset names it */
  name: string;
  title: string;
  /** the columns it needs */
  columns: readonly string[];
  /**
   * When a file with all of these columns gets it unasked: always (no other source has them), when it leaves no column
   * unread that Callcast knows, or never (a person chooses it).
   */
  recognized: 'always' | 'when_complete' | 'never';
  mapping: MappingInput;
}
