'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Panel } from '@/app/_ui/panel';
import type { DeliveryPlan } from '@/server/ingest/delivery-plan';
import { CONTAINERS } from '@/server/ingest/source/containers';
import { fieldLabel } from '../mapping/canonical-fields';
import { draftOf, type FieldDraft } from '../mapping/draft';
import { titleWords } from '../upload/waiting/sure-enough';
import { sourceWords } from './source-words';
import { TextsUsed } from './texts-used';

type Used = [field: string, draft: FieldDraft];

const COLUMNS: readonly Column<Used>[] = [
  {
    key: 'field',
    head: 'Field',
    cell: ([field]) => <span className="whitespace-nowrap">{fieldLabel(field)}</span>,
  },
  {
    key: 'source',
    head: 'Comes from',
    cell: ([, draft]) => <span className="break-words">{sourceWords(draft)}</span>,
  },
];

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

function shapeWords({ format, delimiter }: DeliveryPlan['shape']): string {
  if (format === 'delimited') return `${DELIMITER_WORDS[delimiter] ?? delimiter} between columns`;
  return CONTAINERS[format].title;
}

/** Workbooks and Parquet are packed: they have no encoding to speak of. */
const isText = ({ format }: DeliveryPlan['shape']): boolean => format !== 'xlsx' && format !== 'parquet';

/** How the file was read, so that one can tell where a figure comes from. */
export function MappingUsed({ plan: { mapping, shape } }: { plan: Omit<DeliveryPlan, 'path'> }) {
  const formats = useQuery(useTRPC().ingest.formats.queryOptions(undefined, { staleTime: Infinity }));
  const reader = formats.data?.find(({ name }) => name === shape.reader)?.title;
  const note = [
    ...(reader ? [titleWords(reader)] : []),
    ...(isText(shape) ? [shape.encoding.toUpperCase()] : []),
    shapeWords(shape),
    mapping.timeZone ? `clock of ${mapping.timeZone}` : 'clock of the site',
  ];
  if (mapping.kind === 'transcripts') return <TextsUsed mapping={mapping} note={note.join(' · ')} />;
  return (
    <Panel title="How it was read" note={note.join(' · ')} flush>
      <DataTable
        caption="Fields and where they come from"
        columns={COLUMNS}
        rows={Object.entries(draftOf(mapping).fields)}
        rowKey={([field]) => field}
      />
    </Panel>
  );
}
