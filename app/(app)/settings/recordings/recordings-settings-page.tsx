'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import type { SiteView } from '@/server/sites/site-view';
import type { LanguageNames } from './language-names';
import { LawPanel } from './law-panel';
import { ModelsPanel } from './models-panel';
import { RECORDINGS_SETTINGS_URL } from './recordings-settings-url';
import { RulesPanel } from './rules/rules-panel';
import { settingsSentence } from './settings-answer';
import { SpeechForm } from './speech-form';

const TITLE = 'Transcription';

interface SiteSettingsProps {
  site: SiteView;
  names: LanguageNames;
}

function SiteSettings({ site, names }: SiteSettingsProps) {
  const trpc = useTRPC();
  const settings = useQuery(trpc.recordings.settings.queryOptions({ siteId: site.id }));
  return (
    <Answered question={settings} height="h-96">
      {(view) => (
        <div className="space-y-4">
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <SpeechForm site={site} view={view} names={names} />
            <LawPanel />
          </div>
          <RulesPanel site={site} models={view.models} names={names} />
          <ModelsPanel view={view} />
        </div>
      )}
    </Answered>
  );
}

function Answer({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const settings = useQuery(trpc.recordings.settings.queryOptions({ siteId: site.id }));
  return (
    <>
      {settings.data && settingsSentence(settings.data)}{' '}
      <Link className={LINK} href={`/data/recordings?site=${site.id}`}>
        See the recordings
      </Link>
    </>
  );
}

/** How recordings become text, which are taken, and for how long audio is kept. */
export function RecordingsSettingsPage({ names }: { names: LanguageNames }) {
  const [state, setState] = useQueryStates(RECORDINGS_SETTINGS_URL, { history: 'push' });
  return (
    <OfSite
      title={TITLE}
      siteId={state.site}
      onChoose={(site) => setState({ site })}
      needed="Each site says how its recordings become text."
    >
      {(site, siteChoice) => (
        <>
          <PageHeader title={TITLE} answer={<Answer site={site} />} actions={siteChoice} />
          <SiteSettings key={site.id} site={site} names={names} />
        </>
      )}
    </OfSite>
  );
}
