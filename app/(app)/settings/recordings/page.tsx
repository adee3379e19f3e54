import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { languageNames } from './language-names';
import { RecordingsSettingsPage } from './recordings-settings-page';
import { loadRecordingsSettingsState } from './recordings-settings-url';

export const metadata: Metadata = { title: 'Transcription' };

/** How recordings become text. */
export default async function Page({ searchParams }: PageProps<'/settings/recordings'>) {
  const state = await loadRecordingsSettingsState(searchParams);
  const cache = getQueryClient();
  const sitesQuestion = trpc.sites.list.queryOptions();
  await cache.prefetchQuery({ ...sitesQuestion, retry: false });
  const sites = cache.getQueryData(sitesQuestion.queryKey);
  const siteId = (sites?.find(({ id }) => id === state.site) ?? sites?.[0])?.id;
  if (siteId !== undefined) {
    await Promise.all([
      cache.prefetchQuery({ ...trpc.recordings.settings.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({ ...trpc.recordings.rules.queryOptions({ siteId }), retry: false }),
      cache.prefetchQuery({
        ...trpc.recordings.previewRules.queryOptions({ siteId, draft: null }),
        retry: false,
      }),
    ]);
  }
  return (
    <HydrateClient>
      <RecordingsSettingsPage names={languageNames()} />
    </HydrateClient>
  );
}
