'use client';

import { RiPlayLine } from '@remixicon/react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { SiteSelect } from '@/app/_filters/site-select';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { VersionList } from '@/server/intents/versions/list';
import type { TrendsOptions } from '@/server/trends/options';
import { IntentLinks } from '../_parts/intent-links';
import { RunStatus } from '../_parts/run-status';
import { useLanguageRun } from '../_parts/use-language-run';
import type { ModelRights } from './model-rights';
import { modelsAnswer } from './models-answer';
import { useVersions } from './use-versions';
import { VersionCards } from './version-cards';
import { VersionsTable } from './versions-table';

interface SiteModelsProps {
  sites: TrendsOptions['sites'];
  site: { id: number; name: string };
  /** of the version that is shown; null: the one that matters most */
  number: number | null;
  rights: ModelRights;
  onChange: (change: { site?: number; version?: number | null }) => void;
}

/** The models of a site: what reads calls, what waits, and the card of one of them. */
export function SiteModels({ sites, site, number, rights, onChange }: SiteModelsProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const format = useFormat();
  const { toast, say } = useUndoToast();
  const list = useQuery(trpc.intentModels.list.queryOptions({ siteId: site.id }));
  const anew = () => {
    void cache.invalidateQueries({ queryKey: trpc.intentModels.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.intents.pathKey() });
  };
  const training = useLanguageRun(site.id, 'train_intents', anew);
  const reading = useLanguageRun(site.id, 'read_calls', anew);
  const acts = useVersions(site.id, say);
  return (
    <>
      <Answered question={list} height="h-96">
        {(data) => {
          const shown = shownVersion(data.versions, number);
          return (
            <>
              <PageHeader
                title={`Models · ${site.name}`}
                answer={modelsAnswer(format, data)}
                actions={<ModelsActs {...{ sites, site, rights, training, onChange }} />}
              />
              <div className="space-y-4">
                <Runs training={training} reading={reading} mayRun={rights.mayWrite} />
                {data.versions.length === 0 ? (
                  <NoModel siteId={site.id} mayWrite={rights.mayWrite} />
                ) : (
                  <VersionsTable
                    versions={data.versions}
                    shownId={shown?.id ?? null}
                    acts={rights.mayWrite ? acts : null}
                    onShow={(version) => onChange({ version })}
                  />
                )}
                {shown && (
                  <VersionCards key={shown.id} siteId={site.id} version={shown} acts={acts} rights={rights} />
                )}
              </div>
            </>
          );
        }}
      </Answered>
      {toast}
    </>
  );
}

type Run = ReturnType<typeof useLanguageRun>;

interface ModelsActsProps extends Pick<SiteModelsProps, 'sites' | 'site' | 'rights' | 'onChange'> {
  training: Run;
}

function ModelsActs({ sites, site, rights, training, onChange }: ModelsActsProps) {
  return (
    <>
      <SiteSelect sites={sites} siteId={site.id} onChoose={(id) => onChange({ site: id, version: null })} />
      <IntentLinks here="/intents/models" siteId={site.id} />
      {rights.mayWrite && (
        <Button
          size="xs"
          icon={RiPlayLine}
          disabled={training.current !== null}
          loading={training.starting}
          onClick={() => training.start({ siteId: site.id, task: 'train_intents', settings: {} })}
        >
          Train
        </Button>
      )}
    </>
  );
}

function Runs({ training, reading, mayRun }: { training: Run; reading: Run; mayRun: boolean }) {
  return (
    <>
      <RunStatus
        run={training}
        title="A model is being trained"
        done="The new version is there, with its card below."
        mayRun={mayRun}
      />
      <RunStatus
        run={reading}
        title="Calls are being read"
        done="All calls have been read by the model that counts."
        mayRun={mayRun}
      />
    </>
  );
}

/** The version asked for; else the newest that waits for a decision, the champion, or simply the newest. */
function shownVersion(versions: VersionList['versions'], number: number | null) {
  const champion = versions.find(({ status }) => status === 'champion');
  const asked = versions.find((version) => version.number === number);
  const waiting = versions.find(
    (version) => version.status === 'challenger' && version.number > (champion?.number ?? 0),
  );
  return asked ?? waiting ?? champion ?? versions[0] ?? null;
}

function NoModel({ siteId, mayWrite }: { siteId: number; mayWrite: boolean }) {
  return (
    <Panel>
      <EmptyState title="No model yet">
        A model learns from the{' '}
        <Link className={LINK} href={`/intents/taxonomy?site=${siteId}`}>
          taxonomy
        </Link>
        : descriptions are enough for a beginning, fifty examples an intent are good.
        {mayWrite && ' Then press Train: the first model reads all calls at once.'}
      </EmptyState>
    </Panel>
  );
}
