'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { PrivacyView } from '@/server/privacy/get-privacy';
import type { SiteView } from '@/server/sites/site-view';

/** What is kept unmasked, and what the last cleaning deleted. */
export function KeptPanel({ site, privacy }: { site: SiteView; privacy: PrivacyView }) {
  const format = useFormat();
  const { originals, oldestOriginal, lastCleaning } = privacy;
  return (
    <Panel title="Kept and deleted">
      <dl className="space-y-3 text-sm">
        <div>
          <dt className="text-xs font-medium">Sealed originals</dt>
          <dd>
            {originals === 0 ? 'None.' : `${format.count(originals)} calls`}
            {oldestOriginal && `, the oldest of ${format.day(oldestOriginal)}.`}
          </dd>
        </div>
        <div>
          <dt className="text-xs font-medium">Last daily cleaning that deleted something</dt>
          <dd>
            {lastCleaning
              ? `${format.dateTime(lastCleaning.at, site.timeZone)}: ${format.count(lastCleaning.deleted.transcripts)} transcripts, ${format.count(lastCleaning.deleted.examples)} training examples, ${format.count(lastCleaning.deleted.corrections)} corrections, ${format.count(lastCleaning.deleted.originals)} originals.`
              : 'Nothing was past its time yet.'}
          </dd>
        </div>
      </dl>
      <p className="mt-3 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        Every deletion stands in the audit log with its counts; deleted rows are rewritten out of the store’s
        files the same day.
      </p>
    </Panel>
  );
}
