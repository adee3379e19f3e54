'use client';

import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import type { CallsSelection } from '@/app/_filters/calls-link';
import { type Column, DataTable, type Sort } from '@/app/_ui/data-table';
import { Delta } from '@/app/_ui/delta';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { writtenDirection } from '@/app/_ui/written-direction';
import { DIRECTIONS } from '@/server/calls/vocabulary';
import type { Breakdown, BreakdownRow } from '@/server/trends/breakdown';
import { changeOf, type MeasureName } from '@/server/trends/change';
import type { Comparability } from '@/server/trends/comparable';
import type { BreakdownDimension } from '@/server/trends/dimensions';
import { useCallsLink } from './calls-links';
import { ExportLink } from './export-link';
import { MaybeLink } from './maybe-link';
import { changeText, isGood, MEASURE_WORDS, valueText } from './measure-words';
import { sortRows } from './sort-rows';
import type { TrendsState } from './trends-url';

const DIMENSION_NAMES: Record<BreakdownDimension, string> = {
  type: 'Type',
  queue: 'Queue',
  agent: 'Agent',
  wrapUp: 'Wrap-up',
  group: 'Group',
  direction: 'Direction',
};

const NARROW: readonly MeasureName[] = ['calls', 'serviceLevel'];
const SHOWN: readonly MeasureName[] = [
  'calls',
  'offered',
  'answered',
  'abandoned',
  'serviceLevel',
  'asa',
  'aht',
  'transferRate',
];
/** Their changes stand beside them. */
const COMPARED: readonly MeasureName[] = ['calls', 'serviceLevel'];

interface BreakdownPanelProps {
  breakdown: Breakdown;
  state: TrendsState;
  comparability: Comparability;
  onDimension: (dimension: BreakdownDimension) => void;
}

/** The calls of a row. */
function selectionOf(dimension: BreakdownDimension, code: string): Partial<CallsSelection> {
  if (dimension === 'direction') return { direction: DIRECTIONS.filter((direction) => direction === code) };
  return { [dimension]: [code] };
}

function useColumns({ breakdown, comparability }: Pick<BreakdownPanelProps, 'breakdown' | 'comparability'>) {
  const format = useFormat();
  const link = useCallsLink();
  const changes = (measure: MeasureName): Column<BreakdownRow> => ({
    key: `${measure}.change`,
    head: 'Change',
    title: `Change of ${MEASURE_WORDS[measure].label.toLowerCase()} against the comparison period`,
    numeric: true,
    wideOnly: true,
    cell: ({ current, before }) => {
      const change = changeOf(measure, current, before, comparability);
      if (!change) return null;
      const words = MEASURE_WORDS[measure];
      const text = changeText(format, words.unit, change);
      const direction = writtenDirection(text, change.difference);
      return <Delta text={text} direction={direction} good={isGood(words, change)} />;
    },
  });
  const changed = (measure: MeasureName) =>
    breakdown.rows.some(({ current, before }) => changeOf(measure, current, before, comparability));
  const columns: Column<BreakdownRow>[] = [
    {
      key: 'name',
      head: DIMENSION_NAMES[breakdown.dimension],
      sortable: true,
      cell: ({ code, name, current }) => (
        <MaybeLink
          href={current.coverage > 0 ? link(selectionOf(breakdown.dimension, code)) : null}
          title="Open these calls"
        >
          {name || (breakdown.dimension === 'agent' ? 'No agent' : 'Not known')}
        </MaybeLink>
      ),
    },
  ];
  for (const measure of SHOWN) {
    const words = MEASURE_WORDS[measure];
    columns.push({
      key: measure,
      head: words.label,
      title: words.title,
      numeric: true,
      sortable: true,
      wideOnly: !NARROW.includes(measure),
      cell: ({ current }) => valueText(format, words.unit, current[measure]),
    });
    if (COMPARED.includes(measure) && changed(measure)) columns.push(changes(measure));
  }
  return columns;
}

/** The same measures by queue, type, agent and so on; every row opens its calls. */
export function BreakdownPanel({ breakdown, state, comparability, onDimension }: BreakdownPanelProps) {
  const [sort, setSort] = useState<Sort>({ key: 'calls', descending: true });
  const columns = useColumns({ breakdown, comparability });
  return (
    <Panel
      title={`By ${DIMENSION_NAMES[breakdown.dimension].toLowerCase()}`}
      {...(breakdown.cut ? { note: `The busiest ${breakdown.rows.length} only` } : {})}
      actions={
        <>
          <ViewToggle
            label="Break down by"
            value={state.by}
            choices={(Object.keys(DIMENSION_NAMES) as BreakdownDimension[]).map((value) => ({
              value,
              label: DIMENSION_NAMES[value],
            }))}
            onChoose={onDimension}
          />
          <ExportLink state={state} part="breakdown" />
        </>
      }
      flush
    >
      {breakdown.rows.length === 0 ? (
        <EmptyState title="No calls in this period" />
      ) : (
        <DataTable
          caption={`Measures by ${DIMENSION_NAMES[breakdown.dimension].toLowerCase()}`}
          columns={columns}
          rows={sortRows(breakdown.rows, sort)}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={setSort}
          maxHeight="26rem"
        />
      )}
    </Panel>
  );
}
