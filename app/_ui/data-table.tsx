'use client';

import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  head: string;
  /** Explains the head on hover. */
  title?: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, in tabular figures. */
  numeric?: boolean;
  sortable?: boolean;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
}

export interface Sort {
  key: string;
  descending: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Scrolls within this height with a sticky head. */
  maxHeight?: string;
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

const visibility = (wideOnly?: boolean): string => (wideOnly ? 'hidden md:table-cell' : '');

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const sorted = sort?.key === column.key;
  const Arrow = sorted && !sort.descending ? RiArrowUpSLine : RiArrowDownSLine;
  const order = sort?.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      title={column.title}
      aria-sort={sorted ? order : undefined}
      className={`sticky top-0 z-[1] whitespace-nowrap border-b print:static print:whitespace-normal print:px-1.5 border-tremor-border bg-tremor-background px-3 py-2 text-xs font-medium text-tremor-content dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content ${column.numeric ? 'text-right' : 'text-left'} ${visibility(column.wideOnly)}`}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="inline-flex items-center gap-0.5 hover:text-tremor-content-strong dark:hover:text-dark-tremor-content-strong"
          onClick={() => onSort({ key: column.key, descending: sorted ? !sort.descending : true })}
        >
          {column.head}
          <Arrow aria-hidden className={`size-4 ${sorted ? '' : 'opacity-30'}`} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

/** A dense table: sticky, sortable heads; sorting itself is the caller's (often the server's). */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  maxHeight,
}: DataTableProps<Row>) {
  return (
    // The box scrolls, so the keyboard must reach it.
    <section
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-auto print:!max-h-none print:overflow-visible"
      style={maxHeight ? { maxHeight } : undefined}
    >
      <table className="w-full border-collapse text-sm print:text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-b border-tremor-border/60 last:border-0 hover:bg-tremor-background-muted dark:border-dark-tremor-border/60 dark:hover:bg-dark-tremor-background-subtle"
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={`px-3 py-1.5 print:px-1.5 ${column.numeric ? 'whitespace-nowrap text-right tabular-nums' : 'text-left'} ${visibility(column.wideOnly)}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
