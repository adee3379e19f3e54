import type { TreeRow } from '@/server/intents/taxonomy/tree';

/** What is open over the page. */
export type Open =
  | { dialog: 'new'; parentId: string | null }
  | { dialog: 'merge' | 'move' | 'split'; row: TreeRow }
  | { dialog: 'import' };
