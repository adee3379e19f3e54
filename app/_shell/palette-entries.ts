'use client';

import { useQuery } from '@tanstack/react-query';
import { searchHref } from '@/app/_filters/search-href';
import { useTRPC } from '@/app/_trpc/client';
import { DESTINATIONS } from './destinations';

/** Shorter texts are the beginning of a page's name rather than a call's id. */
const SHORTEST_ID = 4;
const SHORTEST_NAME = 2;

/** A place to go to. */
export interface PaletteEntry {
  key: string;
  name: string;
  /** What it is, or what it answers. */
  note: string;
  /** What the typed text is compared with; no two entries have the same. */
  words: string;
  href: string;
}

/** Where one may go: pages, saved searches, and what has the typed text as its name or id. `arrived` changes with what came in late. */
export function usePaletteEntries(hrefs: readonly string[], text: string) {
  const trpc = useTRPC();
  const mayCalls = hrefs.includes('/calls');
  const calls = useQuery({
    ...trpc.calls.find.queryOptions({ callId: text }),
    enabled: text.length >= SHORTEST_ID && mayCalls,
  });
  const searches = useQuery({ ...trpc.savedSearches.list.queryOptions({}), enabled: mayCalls });
  const intents = useQuery({
    ...trpc.intents.find.queryOptions({ text }),
    enabled: text.length >= SHORTEST_NAME && hrefs.includes('/intents'),
  });
  const pages = DESTINATIONS.filter(({ href }) => hrefs.includes(href)).map(
    ({ href, label, question }): PaletteEntry => ({
      ...{ key: href, href, name: label, note: question },
      words: `${label} ${question}`,
    }),
  );
  const saved = (searches.data ?? []).map(
    (search): PaletteEntry => ({
      ...{ key: `search ${search.id}`, href: searchHref(search), name: search.name },
      note: `Search of calls, ${search.siteName}`,
      words: `${search.name} search ${search.siteName} ${search.id}`,
    }),
  );
  const named = (intents.data ?? []).map(
    ({ siteId, siteName, intentId, name }): PaletteEntry => ({
      ...{ key: `intent ${intentId}`, href: `/intents/taxonomy?site=${siteId}&intent=${intentId}`, name },
      note: `Intent · ${siteName}`,
      words: `${text} ${name} ${siteName}`,
    }),
  );
  const found = (calls.data ?? []).map(
    ({ siteId, siteName }): PaletteEntry => ({
      ...{ key: `call ${siteId}`, href: `/calls/${siteId}/${encodeURIComponent(text)}` },
      ...{ name: `Call ${text}`, note: siteName, words: `${text} ${siteName}` },
    }),
  );
  return { entries: [...pages, ...saved, ...named, ...found], arrived: [searches.data, calls.data] as const };
}
