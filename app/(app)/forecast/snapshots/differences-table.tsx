'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { Comparison } from '@/server/forecasts/compare/compare';
import { FIELD_WORDS, fieldValue } from './compare-words';

type Difference = Comparison['differences'][number];

/** What two forecasts were made of, where it is not the same. */
export function DifferencesTable({ differences }: { differences: readonly Difference[] }) {
  const format = useFormat();
  const columns: Column<Difference>[] = [
    { key: 'field', head: 'What', cell: ({ field }) => FIELD_WORDS[field] },
    { key: 'a', head: 'A', cell: ({ field, left }) => fieldValue(format, field, left) },
    { key: 'b', head: 'B', cell: ({ field, right }) => fieldValue(format, field, right) },
  ];
  return (
    <section aria-label="Made of different things">
      <h3 className="pb-1 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
        Made of different things
      </h3>
      {differences.length === 0 ? (
        <p className="text-sm">No: the same data, special days, version and seed.</p>
      ) : (
        <DataTable
          caption="What differs"
          columns={columns}
          rows={differences}
          rowKey={({ field }) => field}
        />
      )}
    </section>
  );
}
