export type View = 'picture' | 'table';

/** Every picture has its data as a table. */
export const PICTURE_OR_TABLE = [
  { value: 'picture', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const satisfies readonly { value: View; label: string }[];
