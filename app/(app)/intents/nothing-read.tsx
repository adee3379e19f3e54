'use client';

import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';

/** No call of the period was read for intents: what is missing, and the way there. */
export function NothingRead({ siteId, unread }: { siteId: number; unread: number }) {
  const format = useFormat();
  if (unread === 0) {
    return (
      <Panel>
        <EmptyState title="No transcripts in this period">
          What calls are about is read from what was said. Bring in transcripts on{' '}
          <Link className={LINK} href="/data">
            Data
          </Link>
          , or choose another period.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <EmptyState title={`${format.count(unread)} calls with a transcript wait to be read`}>
        Say what calls may be about in the{' '}
        <Link className={LINK} href={`/intents/taxonomy?site=${siteId}`}>
          taxonomy
        </Link>{' '}
        (two intents with a description are a beginning), then{' '}
        <Link className={LINK} href={`/intents/models?site=${siteId}`}>
          train a model
        </Link>
        : it reads them at once.
      </EmptyState>
    </Panel>
  );
}
