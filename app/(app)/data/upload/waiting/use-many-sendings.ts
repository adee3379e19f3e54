'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { NOTHING_TOLD, recordingUrl } from '../../recordings/drop/facts-draft';
import { saidOfDrop } from '../../recordings/drop/said-of-drop';
import { type Refused, sumsOf } from '../../sending/sendings';
import { useSendings } from '../../sending/use-sendings';
import type { SortedDrop } from '../sort-drop';
import { uploadUrl } from '../upload-url';

/** Many files on their way: call logs and texts to wait until they are started, audio to the recordings of the site. */
export function useManySendings() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const sendings = useSendings(saidOfDrop);
  const underway = sumsOf(sendings.list).onTheWay > 0;
  const wasUnderway = useRef(false);
  useEffect(() => {
    const isOver = wasUnderway.current && !underway;
    wasUnderway.current = underway;
    if (!isOver) return;
    void cache.invalidateQueries({ queryKey: trpc.ingest.waiting.queryKey() });
    void cache.invalidateQueries({ queryKey: trpc.recordings.pathKey() });
  }, [underway, cache, trpc]);
  const send = (siteId: number, { deliveries, recordings, refused: left }: SortedDrop) => {
    setRefused(left);
    sendings.add([
      ...deliveries.map((file) => ({ file, url: uploadUrl(file.name) })),
      ...recordings.map((file) => ({ file, url: recordingUrl(siteId, file.name, NOTHING_TOLD) })),
    ]);
  };
  const clear = () => {
    sendings.clear();
    setRefused([]);
  };
  return { ...sendings, refused, underway, send, clear };
}
