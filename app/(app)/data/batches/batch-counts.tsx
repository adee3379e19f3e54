'use client';

import { useFormat } from '@/app/_ui/locale';

/** Rows kept aside: a number one can see at a glance when it is not zero. */
export function QuarantinedCount({ rows }: { rows: number }) {
  const format = useFormat();
  const tone = rows > 0 ? 'font-medium text-orange-700 dark:text-orange-400' : '';
  return <span className={tone}>{format.count(rows)}</span>;
}
