'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Delta } from '@/app/_ui/delta';
import type { Format } from '@/app/_ui/format';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { VersionView } from '@/server/intents/versions/version-view';
import { LocalTime } from '../../settings/local-time';
import { estimateText } from './models-answer';
import type { VersionActs } from './use-versions';

interface VersionsTableProps {
  versions: readonly VersionView[];
  shownId: string | null;
  /** null: only looked at */
  acts: VersionActs | null;
  onShow: (number: number) => void;
}

const STATUS = {
  champion: { tone: 'good', word: 'Reads calls' },
  challenger: { tone: 'info', word: 'Waits' },
  retired: { tone: 'plain', word: 'Retired' },
} as const;

/** Every version with what it was made of and how well it does. */
export function VersionsTable({ versions, shownId, acts, onShow }: VersionsTableProps) {
  const format = useFormat();
  const champion = versions.find(({ status }) => status === 'champion');
  const columns = [...standingColumns(shownId, onShow), ...madeOfColumns(format), ...successColumns(format)];
  if (acts) columns.push(decideColumn(champion, acts));
  return (
    <Panel title="Versions" flush>
      <DataTable
        caption="Versions"
        columns={columns}
        rows={versions}
        rowKey={({ id }) => id}
        maxHeight="20rem"
      />
    </Panel>
  );
}

function standingColumns(shownId: string | null, onShow: (number: number) => void): Column<VersionView>[] {
  return [
    {
      key: 'number',
      head: 'Version',
      cell: ({ id, number }) => (
        <button type="button" className={LINK} aria-pressed={id === shownId} onClick={() => onShow(number)}>
          {number}
        </button>
      ),
    },
    {
      key: 'status',
      head: 'State',
      cell: ({ status }) => <Badge tone={STATUS[status].tone}>{STATUS[status].word}</Badge>,
    },
  ];
}

function madeOfColumns(format: Format): Column<VersionView>[] {
  return [
    { key: 'made', head: 'Trained', wideOnly: true, cell: ({ createdAt }) => <LocalTime at={createdAt} /> },
    { key: 'by', head: 'By', wideOnly: true, cell: ({ createdBy }) => createdBy || '–' },
    {
      key: 'intents',
      head: 'Intents',
      numeric: true,
      wideOnly: true,
      cell: ({ card }) => format.count(card.intents.length),
    },
    {
      key: 'examples',
      head: 'Examples',
      title: 'It was trained on',
      numeric: true,
      wideOnly: true,
      cell: ({ card }) => format.count(card.data.train),
    },
  ];
}

function successColumns(format: Format): Column<VersionView>[] {
  return [
    {
      key: 'accuracy',
      head: 'Right',
      title: 'Of held-back examples, with the 95% interval',
      numeric: true,
      cell: ({ card }) => (card.accuracy ? estimateText(format, card.accuracy) : '–'),
    },
    {
      key: 'better',
      head: 'Than before',
      title: 'Against the version that read calls when it was trained, on the same held-back examples',
      numeric: true,
      wideOnly: true,
      cell: ({ comparison }) => <Better comparison={comparison} />,
    },
  ];
}

function decideColumn(champion: VersionView | undefined, acts: VersionActs): Column<VersionView> {
  return {
    key: 'acts',
    head: 'Decide',
    numeric: true,
    cell: (version) => <Decide version={version} champion={champion} acts={acts} />,
  };
}

function Better({ comparison }: Pick<VersionView, 'comparison'>) {
  const format = useFormat();
  if (!comparison?.accuracy) return '–';
  const { value, low, high } = comparison.accuracy;
  const sure = low > 0 || high < 0;
  return (
    <span
      title={`${format.points(low)} to ${format.points(high)} at 95%, against version ${comparison.against.number}`}
    >
      <Delta
        text={`${format.points(value)}${sure ? '' : ' (may be chance)'}`}
        direction={sure ? (Math.sign(value) as -1 | 1) : 0}
        good={value > 0}
      />
    </span>
  );
}

interface DecideProps {
  version: VersionView;
  champion: VersionView | undefined;
  acts: VersionActs;
}

function Decide({ version, champion, acts }: DecideProps) {
  if (version.status === 'champion') return null;
  const back = champion !== undefined && version.number < champion.number;
  return (
    <span className="inline-flex gap-1.5">
      <Button size="xs" variant="secondary" disabled={acts.busy} onClick={() => acts.promote(version)}>
        {back ? 'Roll back' : 'Promote'}
      </Button>
      {version.status === 'challenger' && (
        <Button size="xs" variant="light" onClick={() => acts.retire(version)}>
          Put aside
        </Button>
      )}
    </span>
  );
}
