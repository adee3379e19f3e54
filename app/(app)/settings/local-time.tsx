'use client';

import { useEffect, useState } from 'react';
import { useFormat } from '@/app/_ui/locale';

/** An instant on the reader's own clock; UTC until the browser has said which that is. */
export function LocalTime({ at }: { at: Date }) {
  const format = useFormat();
  const [zone, setZone] = useState('UTC');
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <time dateTime={at.toISOString()} title={zone} className="whitespace-nowrap">
      {format.dateTime(at, zone)}
    </time>
  );
}
