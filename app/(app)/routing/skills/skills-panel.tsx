'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SkillFitView } from '@/server/routing/contracts/skill-fit';
import type { RoutingChange, RoutingState } from '../routing-url';
import { differenceText, MEASURES, type Measure, type SkillRow, skillSentence } from './skill-words';

interface SkillsPanelProps {
  question: { siteId: number; from: string; to: string };
  state: RoutingState;
  onChange: (change: RoutingChange) => void;
}

const TONES = { better: 'good', worse: 'watch', alike: 'plain' } as const;

function useColumns(measure: Measure): Column<SkillRow>[] {
  const format = useFormat();
  const text = (value: number) => differenceText(format, measure, value);
  return [
    { key: 'intent', head: 'Intent', cell: ({ intent }) => intent.name },
    { key: 'group', head: 'Group', cell: ({ group }) => group },
    { key: 'calls', head: 'Calls', numeric: true, wideOnly: true, cell: ({ calls }) => format.count(calls) },
    {
      key: 'difference',
      head: 'Difference',
      title:
        'Against the other groups on calls of the same queue and part of the day, small samples drawn towards none',
      numeric: true,
      cell: (row) => {
        const estimate = row[measure];
        return estimate ? text(estimate.difference.mean) : '–';
      },
    },
    {
      key: 'range',
      head: 'Range',
      numeric: true,
      wideOnly: true,
      cell: (row) => {
        const estimate = row[measure];
        return estimate ? `${text(estimate.difference.low)} to ${text(estimate.difference.high)}` : '–';
      },
    },
    {
      key: 'weight',
      head: 'Own weight',
      title: 'How much the group’s own calls count; the rest is drawn towards no difference',
      numeric: true,
      wideOnly: true,
      cell: (row) => {
        const estimate = row[measure];
        return estimate ? format.percent(estimate.weight) : '–';
      },
    },
    {
      key: 'verdict',
      head: 'Finding',
      cell: (row) => {
        const estimate = row[measure];
        return estimate ? <Badge tone={TONES[estimate.verdict]}>{estimate.verdict}</Badge> : 'not comparable';
      },
    },
  ];
}

function Skills({ data, measure }: { data: SkillFitView; measure: Measure }) {
  const format = useFormat();
  const columns = useColumns(measure);
  const { hidden, leastAgents } = data;
  if (data.rows.length === 0) {
    return (
      <EmptyState title="No groups to compare">
        {hidden > 0
          ? `Groups of fewer than ${leastAgents} people are not shown: their figures would be figures of persons.`
          : 'It takes calls with an agent group and an intent that was read.'}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="px-4 pb-2 text-sm">
        {skillSentence(format, data.rows, measure)}
        {hidden > 0 && ` ${format.count(hidden)} groups of fewer than ${leastAgents} people are left out.`}
      </p>
      <DataTable
        caption="How groups do with intents"
        columns={columns}
        rows={data.rows}
        rowKey={({ group, intent }) => JSON.stringify([group, intent.code])}
        maxHeight="22rem"
      />
    </>
  );
}

/** Which groups of agents do best with which intents: groups, never persons. */
export function SkillsPanel({ question, state, onChange }: SkillsPanelProps) {
  const trpc = useTRPC();
  const fit = useQuery(trpc.routing.skillFit.queryOptions(question, { placeholderData: keepPreviousData }));
  const unit = MEASURES.find(({ value }) => value === state.measure)?.unit;
  return (
    <Panel
      title="Which group for which intent"
      note={unit}
      actions={
        <ViewToggle
          label="Compare groups by"
          value={state.measure}
          choices={MEASURES}
          onChoose={(measure) => onChange({ measure })}
        />
      }
      flush
    >
      <Answered question={fit} height="h-40">
        {(data) => <Skills data={data} measure={state.measure} />}
      </Answered>
    </Panel>
  );
}
