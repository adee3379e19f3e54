'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { SiteSelect } from '@/app/_filters/site-select';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Skeleton } from '@/app/_ui/states';
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
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(RECORDINGS_SETTINGS_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  if (sites.error) return <SitesFailed title={TITLE} question={sites} elsewhere={null} />;
  if (!sites.data) return <Skeleton className="h-96 w-full" />;
  const chosen = sites.data.find(({ id }) => id === state.site) ?? sites.data[0];
  if (!chosen) {
    return (
      <NothingYet title={TITLE} missing="No site yet" bring="Make one on">
        ; each site says how its recordings become text.
      </NothingYet>
    );
  }
  return (
    <>
      <PageHeader
        title={TITLE}
        answer={<Answer site={chosen} />}
        actions={<SiteSelect sites={sites.data} siteId={chosen.id} onChoose={(site) => setState({ site })} />}
      />
      <SiteSettings key={chosen.id} site={chosen} names={names} />
    </>
  );
}
