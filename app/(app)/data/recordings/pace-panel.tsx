'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Format } from '@/app/_ui/format';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { languageName } from '@/app/(app)/calls/language-name';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';

const MOST_NAMED = 3;

interface PacePanelProps {
  overview: RecordingsOverview;
  /** Where the model is chosen; null for who may not. */
  settingsHref: string | null;
}

function hears({ languages }: NonNullable<RecordingsOverview['model']>): string {
  if (languages.length > MOST_NAMED) return `hears ${languages.length} languages`;
  return `hears ${languages.map(languageName).join(', ')}`;
}

function audioWords(format: Format, ms: number): string {
  return ms < 60_000 ? format.duration(ms / 1000) : format.duration(Math.round(ms / 60_000) * 60);
}

function waitingWords(ms: number, estimated: boolean): string {
  if (ms === 0) return 'all that came in is through';
  return estimated ? 'of audio, told from the size of the files' : 'of audio';
}

/** What transcribes here, how fast, how much waits, and how much room audio takes. */
export function PacePanel({ overview, settingsHref }: PacePanelProps) {
  const format = useFormat();
  const { model, lastHour, hoursPerHour, waitingMs, waitingEstimated, heldBytes } = overview;
  return (
    <section
      aria-label="How fast recordings become text"
      className="rounded-lg border border-tremor-border bg-tremor-background shadow-tremor-card dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-card"
    >
      {overview.modelMissing && (
        <p
          role="alert"
          className="border-b border-tremor-border px-4 py-3 text-sm font-medium text-orange-700 dark:border-dark-tremor-border dark:text-orange-400"
        >
          {overview.modelMissing}
        </p>
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 p-4 lg:grid-cols-4">
        <Figure
          name="Model in use"
          value={model?.name ?? 'none'}
          note={
            settingsHref ? (
              <>
                {model && `${hears(model)}. `}
                <Link className={LINK} href={settingsHref}>
                  Change
                </Link>
              </>
            ) : (
              model && hears(model)
            )
          }
        />
        <Figure
          name="Speed"
          value={hoursPerHour === null ? '–' : `${format.count(hoursPerHour)} h of audio an hour`}
          note={
            lastHour.recordings > 0
              ? `last hour: ${format.count(lastHour.recordings)} ${lastHour.recordings === 1 ? 'recording' : 'recordings'}, ${audioWords(format, lastHour.audioMs)}`
              : 'nothing in the last hour'
          }
        />
        <Figure
          name="Waiting"
          value={waitingMs > 0 ? audioWords(format, waitingMs) : 'nothing'}
          note={waitingWords(waitingMs, waitingEstimated)}
        />
        <Figure
          name="Audio kept here"
          value={heldBytes > 0 ? format.bytes(heldBytes) : 'none'}
          note={heldBytes > 0 ? 'sealed: dropped files, and copies to listen to' : ''}
        />
      </dl>
    </section>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs font-medium">{name}</dt>
      <dd className="break-words text-base font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {value}
      </dd>
      <dd className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{note}</dd>
    </div>
  );
}
