'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { Problem } from './send-forecast';

/** The rows of a file that cannot be taken: where, why, and how to mend them. */
export function ProblemsTable({ problems, count }: { problems: readonly Problem[]; count: number }) {
  const format = useFormat();
  const columns: Column<Problem>[] = [
    { key: 'line', head: 'Line', numeric: true, cell: ({ line }) => format.count(line) },
    {
      key: 'what',
      head: 'What is wrong',
      cell: ({ field, reason, hint }) => (
        <>
          {field && <span className="font-medium">{field}: </span>}
          {reason}
          <span className="block text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {hint}
          </span>
        </>
      ),
    },
  ];
  return (
    <div>
      <DataTable
        caption="Rows that cannot be taken"
        columns={columns}
        rows={problems}
        rowKey={({ line, field, reason }) => `${line} ${field} ${reason}`}
        maxHeight="18rem"
      />
      {count > problems.length && (
        <p className="pt-1 text-xs">and {format.count(count - problems.length)} more rows</p>
      )}
    </div>
  );
}
