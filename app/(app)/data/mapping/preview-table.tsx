'use client';

import { RiAlertLine } from '@remixicon/react';
import { useFormat } from '@/app/_ui/locale';
import { fieldLabel } from './canonical-fields';
import { storedText } from './stored-text';

export interface PreviewRow {
  line: number;
  cells: readonly string[];
  /** What will be stored; null when the row goes to quarantine. */
  stored: Readonly<Record<string, unknown>> | null;
  problem: { field: string; reason: string; hint: string } | null;
}

interface PreviewTableProps {
  view: 'read' | 'stored';
  columns: readonly string[];
  /** Which canonical fields a column is used for. */
  fieldsOf: (column: string) => readonly string[];
  rows: readonly PreviewRow[];
  timeZone: string;
}

const HEAD =
  'sticky top-0 z-[1] whitespace-nowrap border-b border-tremor-border bg-tremor-background px-3 py-2 text-left align-top text-xs font-medium dark:border-dark-tremor-border dark:bg-dark-tremor-background';
const QUIET = 'text-tremor-content-subtle dark:text-dark-tremor-content-subtle';
const BAD = 'bg-orange-50 dark:bg-orange-950/40';

function Problem({ problem, span }: { problem: NonNullable<PreviewRow['problem']>; span: number }) {
  return (
    <tr className={BAD}>
      <td />
      <td colSpan={span} className="px-3 pb-2 text-xs text-orange-800 dark:text-orange-300">
        <p className="sticky left-3 w-fit max-w-[min(70vw,60rem)]">
          <RiAlertLine aria-hidden className="mr-1 inline size-4 align-text-bottom" />
          <strong className="font-semibold">{fieldLabel(problem.field)}:</strong> {problem.reason}{' '}
          {problem.hint}
        </p>
      </td>
    </tr>
  );
}

/** The fields that any of these rows will store something in, in the order of the record. */
function storedFields(rows: readonly PreviewRow[]): readonly string[] {
  const keys = new Set(rows.flatMap(({ stored }) => Object.keys(stored ?? {})));
  const says = (value: unknown) => value !== null && value !== '' && value !== 0;
  return [...keys].filter((key) => rows.some(({ stored }) => says(stored?.[key])));
}

/** The first rows: as they came, or as they will be stored. Bad ones are marked, with the reason below them. */
export function PreviewTable({ view, columns, fieldsOf, rows, timeZone }: PreviewTableProps) {
  const format = useFormat();
  const heads = view === 'read' ? columns : storedFields(rows);
  const caption = view === 'read' ? 'The first rows as they came' : 'The first rows as they will be stored';
  const cell = (row: PreviewRow, head: string, index: number): string =>
    view === 'read' ? (row.cells[index] ?? '') : storedText(format, head, row.stored?.[head], timeZone);
  const isBad = (row: PreviewRow, head: string): boolean =>
    view === 'read' && row.problem !== null && fieldsOf(head).includes(row.problem.field);
  return (
    // The box scrolls, so the keyboard must reach it.
    <section aria-label={caption} tabIndex={0} className="relative max-h-96 overflow-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              Line
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={HEAD}>
                {view === 'read' ? head : fieldLabel(head)}
                {view === 'read' && (
                  <span className={`block font-normal ${QUIET}`}>
                    {fieldsOf(head).map(fieldLabel).join(', ') || 'not used'}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} row={row} heads={heads} cell={cell} isBad={isBad} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: PreviewRow;
  heads: readonly string[];
  cell: (row: PreviewRow, head: string, index: number) => string;
  isBad: (row: PreviewRow, head: string) => boolean;
}

function Row({ row, heads, cell, isBad }: RowProps) {
  const edge = row.problem ? BAD : 'border-t border-tremor-border/60 dark:border-dark-tremor-border/60';
  return (
    <>
      <tr className={edge}>
        <td className={`px-3 py-1.5 text-right text-xs ${QUIET}`}>{row.line}</td>
        {heads.map((head, index) => (
          <td
            key={head}
            className={`max-w-60 truncate whitespace-nowrap px-3 py-1.5 ${isBad(row, head) ? 'font-semibold text-orange-800 underline decoration-wavy underline-offset-4 dark:text-orange-300' : ''}`}
          >
            {cell(row, head, index)}
          </td>
        ))}
      </tr>
      {row.problem && <Problem problem={row.problem} span={heads.length} />}
    </>
  );
}
