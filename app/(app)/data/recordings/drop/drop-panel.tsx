'use client';

import { RiMic2Line } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Panel } from '@/app/_ui/panel';
import type { SiteView } from '@/server/sites/site-view';
import { FilesDropArea } from '../../sending/files-drop-area';
import { SendingList } from '../../sending/sending-list';
import { type Refused, sumsOf } from '../../sending/sendings';
import { useSendings } from '../../sending/use-sendings';
import { AUDIO_ENDINGS, AUDIO_WORDS, sortFiles } from './audio-kinds';
import { NOTHING_TOLD, recordingUrl } from './facts-draft';
import { FactsFields } from './facts-fields';
import { saidOfDrop } from './said-of-drop';

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
        <FilesDropArea
          label="Where recordings are dropped"
          title="Drop recordings here, or whole folders of them"
          note={`${AUDIO_WORDS}. They are kept sealed on this machine and go nowhere else.`}
          icon={RiMic2Line}
          endings={AUDIO_ENDINGS}
          onFiles={take}
        />
        <FactsFields facts={facts} queues={queues.data ?? []} timeZone={site.timeZone} onChange={setFacts} />
        <SendingList
          label="Recordings being sent"
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
