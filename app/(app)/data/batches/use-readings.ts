'use client';

import { useEffect, useState } from 'react';
import { type Reading, withReading } from '../progress';

/** Readings of a number that is asked for again and again; begins anew with another `key`. */
export function useReadings(key: string, done: number, askedAtMs: number): readonly Reading[] {
  const [kept, setKept] = useState<{ key: string; readings: readonly Reading[] }>({ key, readings: [] });
  useEffect(() => {
    setKept((before) => ({
      key,
      readings: withReading(before.key === key ? before.readings : [], { atMs: askedAtMs, done }),
    }));
  }, [key, done, askedAtMs]);
  return kept.key === key ? kept.readings : [];
}
