'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { MaskingRecall } from '@/server/privacy/masking-recall';
import { TYPE_NAMES } from './type-names';

type Row = MaskingRecall['types'][number];

/** What masking promises and what it does not, with what was measured. */
export function RecallPanel({ recall }: { recall: MaskingRecall }) {
  const format = useFormat();
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const columns: Column<Row>[] = [
    { key: 'type', head: 'Personal data', cell: ({ type }) => TYPE_NAMES[type] ?? type },
    ...recall.languages.map(
      (language): Column<Row> => ({
        key: language,
        head: language,
        title: `Share found in ${language}`,
        numeric: true,
        wideOnly: true,
        cell: ({ byLanguage }) => share(byLanguage[language] ?? null),
      }),
    ),
    { key: 'spans', head: 'Places', numeric: true, wideOnly: true, cell: ({ spans }) => format.count(spans) },
    { key: 'recall', head: 'Found', numeric: true, cell: (row) => share(row.recall) },
    {
      key: 'precision',
      head: 'Rightly masked',
      title: 'Share of the masks of this type that hide personal data',
      numeric: true,
      cell: (row) => share(row.precision),
    },
  ];
  return (
    <Panel
      title="How much masking finds"
      note={`${format.count(recall.cases)} cases kept aside; made of templates and written by hand`}
      flush
    >
      <div className="space-y-2 px-4 pb-3 text-sm">
        <p>
          <strong className="font-medium">Promised:</strong> text is masked before it is stored, searched or
          read by a model; the same value keeps the same mask within a call; masks a source brings stay.
        </p>
        <p>
          <strong className="font-medium">Not promised:</strong> that everything is found. Names without an
          introduction or a capital, and data said in a language other than the call’s, may stay readable;
          names of places and products may be masked needlessly. Real calls differ from the cases below.
        </p>
      </div>
      <DataTable
        caption="Share of personal data found, by type and language"
        columns={columns}
        rows={recall.types}
        rowKey={({ type }) => type}
      />
    </Panel>
  );
}
