'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { StaffingSettingsView } from '@/server/staffing/settings/get';
import type { TrendsOptions } from '@/server/trends/options';
import { type ChosenSite, SiteGate } from '../site-gate';
import { PatiencePanel } from './patience-panel';
import { RulesForm } from './rules-form';
import { rulesSentence } from './rules-words';
import { SETTINGS_URL, type SettingsChange } from './settings-url';

const OF_SITE = '';

/** What the queues of a site are staffed for. */
export function SettingsPage({ mayWrite }: { mayWrite: boolean }) {
  const [state, setState] = useQueryStates(SETTINGS_URL, { history: 'push' });
  return (
    <SiteGate title="Staffing settings" href="/staffing/settings" site={state.site}>
      {(sites, chosen) => (
        <SiteSettings {...{ sites, chosen, mayWrite }} queue={state.queue} onChange={setState} />
      )}
    </SiteGate>
  );
}

interface SiteSettingsProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  queue: string | null;
  mayWrite: boolean;
  onChange: (change: SettingsChange) => void;
}

function SiteSettings({ sites, chosen, queue, mayWrite, onChange }: SiteSettingsProps) {
  const trpc = useTRPC();
  const settings = useQuery(trpc.staffing.settings.queryOptions({ siteId: chosen.site.id }));
  const current = queue ?? settings.data?.queues[0]?.queue ?? OF_SITE;
  return (
    <>
      <PageHeader
        title={`Staffing settings · ${chosen.site.name}`}
        answer={<Sentence data={settings.data} queue={current} />}
      />
      <StickyBar
        active={0}
        first={
          <SingleChoice
            label="Queue"
            value={current}
            choices={[
              { value: OF_SITE, label: 'The site: what queues inherit' },
              ...(settings.data?.queues ?? []).map((one) => ({ value: one.queue, label: one.name })),
            ]}
            onChoose={(chosenQueue) => onChange({ queue: chosenQueue })}
          />
        }
      >
        <SiteSelect
          sites={sites}
          siteId={chosen.site.id}
          onChoose={(id) => onChange({ site: id, queue: null })}
        />
      </StickyBar>
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-2">
        <Answered question={settings} height="h-96">
          {(data) => (
            <RulesForm
              // Another queue has other values in the fields, and so has one that was saved.
              key={`${chosen.site.id} ${current} ${settings.dataUpdatedAt}`}
              siteId={chosen.site.id}
              queue={current}
              view={viewOf(data, current)}
              mayWrite={mayWrite}
            />
          )}
        </Answered>
        {current !== OF_SITE && <PatiencePanel siteId={chosen.site.id} queue={current} />}
      </div>
    </>
  );
}

/** Of a queue, or of the site, in one shape. */
function viewOf(data: StaffingSettingsView, queue: string) {
  const found = data.queues.find((one) => one.queue === queue);
  return (
    found ?? {
      stored: data.site.stored,
      ...data.site.inherits,
      inherited: data.site.product,
      estimatedPatience: null,
    }
  );
}

function Sentence({ data, queue }: { data: StaffingSettingsView | undefined; queue: string }) {
  const format = useFormat();
  if (!data) return null;
  return rulesSentence(format, viewOf(data, queue));
}
