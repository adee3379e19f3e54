'use client';

import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { SHARES } from './coverage-url';
import { SHARE_WORDS, shareNote, shareOf } from './shares';
import { senderName, sentName } from './source-words';

function LateCell({ rows, lateRows }: Pick<CoverageSource, 'rows' | 'lateRows'>) {
  const format = useFormat();
  if (lateRows === 0) return '–';
  return `${format.count(lateRows)} (${format.percent(lateRows / rows)})`;
}

function GapsCell({ gaps }: Pick<CoverageSource, 'gaps'>) {
  const format = useFormat();
  const last = gaps.at(-1);
  if (last === undefined) return <Badge tone="good">none</Badge>;
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
      <Badge tone="bad">{gaps.length === 1 ? '1 day' : `${format.count(gaps.length)} days`}</Badge>
      <span className="text-xs">last {format.shortDay(last)}</span>
    </span>
  );
}

/** Press it to look at its calls alone; press it again for all. */
function NameCell({ source, pressed, onPress }: { source: CoverageSource } & Pressing) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="rounded border-l-2 border-transparent pl-2 text-left hover:underline aria-pressed:border-tremor-brand dark:aria-pressed:border-dark-tremor-brand"
    >
      <span className="block font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {senderName(source)}
      </span>
      <span className="block text-xs">{sentName(source)}</span>
    </button>
  );
}

interface Pressing {
  pressed: boolean;
  onPress: () => void;
}

/** The shares of the calls that a source tells of; a source that tells of none has none. */
function shareColumns(format: Format): Column<CoverageSource>[] {
  return SHARES.map((name) => ({
    key: name,
    head: SHARE_WORDS[name].label,
    title: SHARE_WORDS[name].of,
    numeric: true,
    cell: ({ held }) => {
      const share = shareOf(name, held);
      return share === null ? (
        '–'
      ) : (
        <span title={shareNote(format, name, held)}>{format.percent(share)}</span>
      );
    },
  }));
}

function amountColumns(format: Format): Column<CoverageSource>[] {
  return [
    {
      key: 'batches',
      head: 'Deliveries',
      numeric: true,
      wideOnly: true,
      cell: ({ batches }) => format.count(batches),
    },
    { key: 'rows', head: 'Rows', numeric: true, wideOnly: true, cell: ({ rows }) => format.count(rows) },
    {
      key: 'calls',
      head: 'Calls',
      title: 'Whose latest record is of this source',
      numeric: true,
      cell: ({ held }) => (held.calls === 0 ? '–' : format.count(held.calls)),
    },
  ];
}

interface SourcesPanelProps {
  sources: readonly CoverageSource[];
  /** key of the source that is looked at alone; null: none */
  chosen: string | null;
  onChoose: (key: string | null) => void;
  recordingsLookedUp: number | null;
}

/** Who sends what: how much, what is known of it, how late, and on how many days nothing came. */
export function SourcesPanel({ sources, chosen, onChoose, recordingsLookedUp }: SourcesPanelProps) {
  const format = useFormat();
  const columns: Column<CoverageSource>[] = [
    {
      key: 'source',
      head: 'Source',
      cell: (source) => (
        <NameCell
          source={source}
          pressed={source.key === chosen}
          onPress={() => onChoose(source.key === chosen ? null : source.key)}
        />
      ),
    },
    ...amountColumns(format),
    ...shareColumns(format),
    {
      key: 'late',
      head: 'Late',
      title: 'Came more than a day after the day of the calls was over',
      numeric: true,
      cell: ({ rows, lateRows }) => <LateCell rows={rows} lateRows={lateRows} />,
    },
    {
      key: 'gaps',
      head: 'Gaps',
      title: 'Days without rows on which the source usually has some',
      numeric: true,
      cell: ({ gaps }) => <GapsCell gaps={gaps} />,
    },
  ];
  const newest =
    recordingsLookedUp === null
      ? ''
      : `; channels of the newest ${format.count(recordingsLookedUp)} recordings`;
  return (
    <Panel
      title="Sources"
      note={`A call that several told of counts for the one whose record came last; choose a source to look at its calls alone${newest}`}
      flush
    >
      <DataTable caption="Sources of these days" columns={columns} rows={sources} rowKey={({ key }) => key} />
    </Panel>
  );
}
