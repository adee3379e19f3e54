'use client';

import { Panel } from '@/app/_ui/panel';
import type { CallDetail, CallVersion } from '@/server/calls/call-detail';
import { CallFields } from './call-fields';
import { Provenance } from './provenance';
import { SameCaller } from './same-caller';
import { Timeline } from './timeline';
import { Versions } from './versions';

interface CallFactsProps {
  data: CallDetail;
  /** The version that counts. */
  call: CallVersion;
  /** The list it was opened from. */
  back: string;
}

/** What is recorded of a call besides what was said: its course, its fields, where they come from. */
export function CallFacts({ data, call, back }: CallFactsProps) {
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <Panel title="What happened" className="lg:col-span-12">
        <Timeline call={call} />
      </Panel>
      <Panel title="The record" className="lg:col-span-7">
        <CallFields call={call} />
      </Panel>
      <div className="space-y-4 lg:col-span-5">
        <Panel title="Where it came from">
          <Provenance call={call} />
        </Panel>
        <Panel title="Same caller" note={call.caller ? `${call.caller}…, within 7 days` : undefined} flush>
          <SameCaller siteId={data.siteId} calls={data.sameCaller} known={call.caller !== ''} back={back} />
        </Panel>
        {data.versions.length > 1 && (
          <Panel title="Earlier versions" note="kept until the store tidies up">
            <Versions versions={data.versions} />
          </Panel>
        )}
      </div>
    </div>
  );
}
