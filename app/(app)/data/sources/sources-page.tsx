'use client';

import { RiFolderAddLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { SiteSelect } from '@/app/_filters/site-select';
import { NothingYet, SitesFailed } from '@/app/_shell/site-states';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Skeleton } from '@/app/_ui/states';
import type { SiteView } from '@/server/sites/site-view';
import { SourceEditor } from './editor/source-editor';
import { SiteSources } from './site-sources';
import { sourcesSentence } from './source-words';
import { SOURCES_URL } from './sources-url';

const TITLE = 'Sources';
const LOOK_EVERY_MS = 10_000;

/** Do files come in by themselves? Folders and buckets, how they stand, and what became of their files. */
export function SourcesPage() {
  const trpc = useTRPC();
  const [state, setState] = useQueryStates(SOURCES_URL, { history: 'push' });
  const sites = useQuery(trpc.sites.list.queryOptions());
  if (sites.error) return <SitesFailed title={TITLE} question={sites} elsewhere={null} />;
  if (!sites.data) return <Skeleton className="h-96 w-full" />;
  const chosen = sites.data.find(({ id }) => id === state.site) ?? sites.data[0];
  if (!chosen) {
    return (
      <NothingYet title={TITLE} missing="No site yet" bring="Make one on">
        ; files belong to the calls of a site.
      </NothingYet>
    );
  }
  const choice = (
    <SiteSelect
      sites={sites.data}
      siteId={chosen.id}
      onChoose={(site) => setState({ site, source: null, status: null, page: null })}
    />
  );
  return <SourcesOfSite key={chosen.id} site={chosen} siteChoice={choice} />;
}

function SourcesOfSite({ site, siteChoice }: { site: SiteView; siteChoice: React.ReactNode }) {
  const trpc = useTRPC();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const question = useQuery(
    trpc.inbound.list.queryOptions({ siteId: site.id }, { refetchInterval: LOOK_EVERY_MS }),
  );
  return (
    <>
      <PageHeader
        title={TITLE}
        answer={question.data ? sourcesSentence(format, question.data.sources) : 'Looking …'}
        actions={
          <>
            {siteChoice}
            <Button size="xs" icon={RiFolderAddLine} onClick={() => setAdding(true)}>
              Add a source
            </Button>
          </>
        }
      />
      <Answered question={question} height="h-64">
        {({ sources, hasInbox }) => (
          <SiteSources
            site={site}
            sources={sources}
            hasInbox={hasInbox}
            now={new Date(question.dataUpdatedAt)}
          />
        )}
      </Answered>
      {adding && (
        <SourceEditor
          site={site}
          source={null}
          hasInbox={question.data?.hasInbox ?? false}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
