'use client';

import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { languageName } from '@/app/(app)/calls/language-name';
import type { SpeechSettingsView } from '@/server/recordings/contracts/settings';

type SpeechModel = SpeechSettingsView['models'][number];

/** More than this are counted, not named. */
const MOST_NAMED = 4;

function languagesOf({ languages }: SpeechModel): string {
  return languages.length > MOST_NAMED
    ? `${languages.length} languages`
    : languages.map(languageName).join(', ');
}

function columns(format: Format, inUse: string | null): readonly Column<SpeechModel>[] {
  return [
    {
      key: 'name',
      head: 'Model',
      cell: ({ name, what }) => (
        <>
          <span className="block font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {name}
          </span>
          <span className="block max-w-md text-xs">{what}</span>
        </>
      ),
    },
    { key: 'languages', head: 'Hears', cell: languagesOf },
    { key: 'licence', head: 'Licence', wideOnly: true, cell: ({ licence }) => licence },
    { key: 'size', head: 'Size', numeric: true, wideOnly: true, cell: ({ bytes }) => format.bytes(bytes) },
    {
      key: 'here',
      head: 'On this machine',
      cell: ({ name, here, bytes }) =>
        here ? (
          <Badge tone={name === inUse ? 'good' : 'plain'}>{name === inUse ? 'In use' : 'Here'}</Badge>
        ) : (
          <>
            <code className="break-words text-xs">callcast models pull {name}</code>
            <span className="block text-xs md:hidden">{format.bytes(bytes)}</span>
          </>
        ),
    },
  ];
}

/** The models that hear, which of them lie here, and how to get the others. */
export function ModelsPanel({ view }: { view: SpeechSettingsView }) {
  const format = useFormat();
  return (
    <Panel
      title="Models"
      note="A machine without internet takes them from a mirror or a folder: --mirror URL, --from DIR"
      flush
    >
      {view.modelMissing && (
        <p role="status" className="px-4 pb-2 text-sm font-medium text-orange-700 dark:text-orange-400">
          {view.modelMissing}
        </p>
      )}
      <DataTable
        caption="Models that hear"
        columns={columns(format, view.inUse)}
        rows={view.models}
        rowKey={({ name }) => name}
      />
    </Panel>
  );
}
