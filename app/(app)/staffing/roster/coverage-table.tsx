'use client';

import { DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { CoverageRow } from './coverage-rows';

/** Need, staff and what is missing, interval by interval. */
export function CoverageTable({ rows }: { rows: readonly CoverageRow[] }) {
  const format = useFormat();
  return (
    <DataTable
      caption="Need and staff by interval"
      maxHeight="24rem"
      rows={rows}
      rowKey={({ title }) => title}
      columns={[
        { key: 'time', head: 'Interval', cell: ({ title }) => title },
        { key: 'need', head: 'Needed', numeric: true, cell: ({ need }) => format.count(need) },
        { key: 'staff', head: 'On the roster', numeric: true, cell: ({ staff }) => format.count(staff) },
        { key: 'missing', head: 'Missing', numeric: true, cell: ({ missing }) => format.count(missing) },
      ]}
    />
  );
}
