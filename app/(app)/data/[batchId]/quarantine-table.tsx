'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { fieldLabel } from '../mapping/canonical-fields';

interface QuarantinedRow {
  line: number;
  /** '' for the whole line */
  field: string;
  reason: string;
  hint: string;
  /** As it came. */
  text: string;
}

const COLUMNS: readonly Column<QuarantinedRow>[] = [
  { key: 'line', head: 'Line', numeric: true, cell: ({ line }) => <Line line={line} /> },
  { key: 'field', head: 'Field', cell: ({ field }) => fieldLabel(field), wideOnly: true },
  { key: 'reason', head: 'What is wrong, and how to mend it', cell: (row) => <Reason row={row} /> },
  { key: 'text', head: 'The line as it came', cell: ({ text }) => <Text text={text} />, wideOnly: true },
];

function Line({ line }: { line: number }) {
  return useFormat().count(line);
}

function Reason({ row }: { row: QuarantinedRow }) {
  return (
    <div className="min-w-48 max-w-md py-0.5">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        <span className="md:hidden">{fieldLabel(row.field)}: </span>
        {row.reason}
      </p>
      <p className="text-xs">{row.hint}</p>
      <div className="mt-1 md:hidden">
        <Text text={row.text} />
      </div>
    </div>
  );
}

function Text({ text }: { text: string }) {
  return (
    <code className="block max-w-xl whitespace-pre-wrap break-all font-mono text-xs [tab-size:4]">
      {text}
    </code>
  );
}

/** Rows kept aside, in the order of the file. */
export function QuarantineTable({ rows }: { rows: readonly QuarantinedRow[] }) {
  return (
    <DataTable
      caption="Rows in quarantine"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ line }) => String(line)}
      maxHeight="32rem"
    />
  );
}
