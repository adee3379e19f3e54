'use client';

import { RiFolderAddLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { OfSite } from '@/app/_shell/of-site';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import type { SiteView } from '@/server/sites/site-view';
import { SourceEditor } from './editor/source-editor';
import { SiteSources } from './site-sources';
import { sourcesSentence } from './source-words';
import { SOURCES_URL } from './sources-url';

const TITLE = 'Sources';
const LOOK_EVERY_MS = 10_000;

/** Do files come in by themselves? Folders and buckets, how they stand, and what became of their files. */
export function SourcesPage() {
  const [state, setState] = useQueryStates(SOURCES_URL, { history: 'push' });
  return (
    <OfSite
      title={TITLE}
      siteId={state.site}
      onChoose={(site) => setState({ site, source: null, status: null, page: null })}
      needed="Files belong to the calls of a site."
    >
      {(site, siteChoice) => <SourcesOfSite key={site.id} site={site} siteChoice={siteChoice} />}
    </OfSite>
  );
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
