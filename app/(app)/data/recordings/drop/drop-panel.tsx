'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import type { SiteView } from '@/server/sites/site-view';
import { AudioDropArea } from './audio-drop-area';
import { type Refused, sortFiles } from './audio-kinds';
import { NOTHING_TOLD, recordingUrl } from './facts-draft';
import { FactsFields } from './facts-fields';
import { saidOfDrop } from './said-of-drop';
import { SendingList } from './sending-list';
import { sumsOf } from './sendings';
import { useSendings } from './use-sendings';

interface DropPanelProps {
  site: SiteView;
  /** One more came in. */
  onTaken: () => void;
}

/** The way in for audio: drop it, say what is known of it, see what was taken. */
export function DropPanel({ site, onTaken }: DropPanelProps) {
  const trpc = useTRPC();
  const queues = useQuery(trpc.sites.queues.queryOptions({ siteId: site.id }));
  const [facts, setFacts] = useState(NOTHING_TOLD);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const sendings = useSendings((answer) => {
    onTaken();
    return saidOfDrop(answer);
  });
  const underWay = sumsOf(sendings.list).onTheWay > 0;
  const wasUnderWay = useRef(underWay);
  // Once more when all is over: one whose answer was lost may have come in.
  useEffect(() => {
    if (wasUnderWay.current && !underWay) onTaken();
    wasUnderWay.current = underWay;
  }, [underWay, onTaken]);
  const take = (files: File[]) => {
    const sorted = sortFiles(files);
    setRefused(sorted.refused);
    sendings.add(sorted.audio.map((file) => ({ file, url: recordingUrl(site.id, file.name, facts) })));
  };
  return (
    <Panel title="Bring recordings in" note={`They become calls of ${site.name}`}>
      <div className="space-y-3">
        <AudioDropArea onFiles={take} />
        <FactsFields facts={facts} queues={queues.data ?? []} timeZone={site.timeZone} onChange={setFacts} />
        <SendingList
          sendings={sendings.list}
          refused={refused}
          onCancel={sendings.cancel}
          onCancelAll={sendings.cancelAll}
          onClear={() => {
            sendings.clear();
            setRefused([]);
          }}
        />
      </div>
    </Panel>
  );
}
