'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { IrritantPlaces } from '@/server/irritants/places';
import type { OverviewQuestion } from '../questions';

interface PlacesPanelProps {
  filter: Omit<OverviewQuestion, 'comparison'>;
  irritantId: string;
}

const SHOWN = 6;

function Places({
  caption,
  places,
  unknown,
}: {
  caption: string;
  places: IrritantPlaces['queues'];
  unknown: string;
}) {
  const format = useFormat();
  const most = Math.max(1, ...places.map(({ calls }) => calls));
  if (places.length === 0) return null;
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-left text-xs font-medium">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">Calls</th>
          <th scope="col">Share of the calls there</th>
        </tr>
      </thead>
      <tbody>
        {places.slice(0, SHOWN).map(({ code, name, calls, share }) => (
          <tr key={code}>
            <th scope="row" className="relative w-full max-w-0 py-1 pr-3 text-left font-normal">
              <span
                aria-hidden
                className="absolute inset-y-0.5 left-0 rounded-sm bg-blue-100 dark:bg-blue-950"
                style={{ width: `${(calls / most) * 100}%` }}
              />
              <span className="relative block truncate px-1.5">{code === '' ? unknown : name}</span>
            </th>
            <td className="whitespace-nowrap py-1 pl-2 text-right tabular-nums">{format.count(calls)}</td>
            <td
              title="Of the calls there"
              className="whitespace-nowrap py-1 pl-3 text-right text-xs tabular-nums text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
            >
              {format.percent(share)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The queues and intents it sits in: calls, and their share of the calls there. */
export function PlacesPanel({ filter, irritantId }: PlacesPanelProps) {
  const trpc = useTRPC();
  const places = useQuery(
    trpc.irritants.places.queryOptions({ ...filter, irritantId }, { placeholderData: keepPreviousData }),
  );
  return (
    <Answered question={places} height="h-48">
      {(data) => (
        <Panel title="Where it sits" note="Calls, and their share of all calls there.">
          {data.queues.length === 0 ? (
            <p className="text-sm">No call of this period shows it.</p>
          ) : (
            <div className="space-y-4">
              <Places caption="Queue" places={data.queues} unknown="No queue" />
              <Places caption="What the call is about" places={data.intents} unknown="Unknown" />
            </div>
          )}
        </Panel>
      )}
    </Answered>
  );
}
