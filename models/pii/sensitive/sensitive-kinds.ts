import type { Reading } from '../reading';
import type { SensitiveKind } from '../types';

/** Kinds of especially protected content a call seems to hold. */
export function sensitiveKinds(_readings: readonly Reading[]): SensitiveKind[] {
  return [];
}
