import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { Panel } from '@/app/_ui/panel';

/** What the law asks of whoever records, in plain words, and what Callcast does about it. */
export function LawPanel() {
  return (
    <Panel title="What the law asks">
      <dl className="grid gap-x-8 gap-y-2.5 text-sm leading-6 md:grid-cols-2 xl:grid-cols-1 [&_dt]:font-medium [&_dt]:text-tremor-content-strong dark:[&_dt]:text-dark-tremor-content-strong">
        <div>
          <dt>Callers are asked</dt>
          <dd>
            They must know that a call is recorded, and may refuse that machines read it. Where a record says{' '}
            <code>consent: refused</code>, the recording is never transcribed; a dropped one is not kept.
          </dd>
        </div>
        <div>
          <dt>Every use has a purpose</dt>
          <dd>
            A recording is taken for what a rule names, and for nothing else. Analysis is kept a year at most,
            training six months, evidence five years.
          </dd>
        </div>
        <div>
          <dt>No more than is needed</dt>
          <dd>
            All calls, a random share, or those that an agent marks (<code>purposes</code> in the record). A
            seed takes the same calls every time, so a share can be checked.
          </dd>
        </div>
        <div>
          <dt>Nothing leaves this machine</dt>
          <dd>
            Audio and text stay here, sealed. Personal data is masked before text is stored, and silent in the
            copy that people listen to. Nothing is read from a voice but its words.
          </dd>
        </div>
      </dl>
      <p className="mt-3 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        How long texts are kept, and erasing what a caller said:{' '}
        <Link className={LINK} href="/settings/privacy">
          Privacy
        </Link>
        . Erasing a call erases its audio, too.
      </p>
    </Panel>
  );
}
