import type { SnapshotView } from '../contracts/snapshot-view';

/** What two forecasts may have been made of differently, in the order in which one would ask. */
export const DIFFERENCE_FIELDS = [
  'source',
  'origin',
  'data_from',
  'data_until',
  'history',
  'special_days',
  'overrides',
  'series',
  'interval',
  'engine',
  'network',
  'device',
  'seed',
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

export interface MadeOf {
  snapshot: SnapshotView;
  /** how many are in force */
  overrides: number;
}

export interface Difference {
  field: DifferenceField;
  left: string | null;
  right: string | null;
}

/** How much of a fingerprint people can tell apart. */
const SHOWN = 8;

const READERS: Record<DifferenceField, (made: MadeOf) => string | null> = {
  source: ({ snapshot }) => (snapshot.kind === 'import' ? snapshot.name || 'import' : 'Callcast'),
  origin: ({ snapshot }) => snapshot.originDate,
  data_from: ({ snapshot }) => snapshot.inputs?.fromDate ?? null,
  data_until: ({ snapshot }) => snapshot.inputs?.toDate ?? null,
  history: ({ snapshot }) => snapshot.inputs?.fingerprint.slice(0, SHOWN) ?? null,
  special_days: ({ snapshot }) => snapshot.inputs?.specialDaysFingerprint.slice(0, SHOWN) ?? null,
  overrides: ({ overrides }) => String(overrides),
  series: ({ snapshot }) => (snapshot.inputs ? String(snapshot.inputs.series) : null),
  interval: ({ snapshot }) => String(snapshot.intervalMinutes),
  engine: ({ snapshot }) => snapshot.engineVersion || null,
  network: ({ snapshot }) => (snapshot.networkModelId ? snapshot.backend || 'yes' : null),
  device: ({ snapshot }) => snapshot.device || null,
  seed: ({ snapshot }) => (snapshot.kind === 'run' ? String(snapshot.settings.seed) : null),
};

/** What two forecasts were made of, where it is not the same. Of another tool's only what is known is held against ours. */
export function differingInputs(left: MadeOf, right: MadeOf): Difference[] {
  return DIFFERENCE_FIELDS.map((field) => ({
    field,
    left: READERS[field](left),
    right: READERS[field](right),
  })).filter((difference) => difference.left !== difference.right && !isUnknown(difference, left, right));
}

function isUnknown(difference: Difference, left: MadeOf, right: MadeOf): boolean {
  return (
    (left.snapshot.kind === 'import' && difference.left === null) ||
    (right.snapshot.kind === 'import' && difference.right === null)
  );
}
