'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import dynamic from 'next/dynamic';
import { useDeferredValue, useId, useState } from 'react';
import { Legend } from '@/app/_charts/legend';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { VersionView } from '@/server/intents/versions/version-view';
import type { ModelRights } from './model-rights';
import { THRESHOLD_LINES } from './threshold-lines';
import { ThresholdPreview } from './threshold-preview';
import { curveWords, thresholdText } from './threshold-words';
import type { VersionActs } from './use-versions';

const ThresholdChart = dynamic(() => import('./threshold-chart').then((module) => module.ThresholdChart), {
  ssr: false,
  loading: () => <Skeleton className="h-56 w-full" />,
});

interface ThresholdPanelProps {
  siteId: number;
  version: VersionView;
  acts: VersionActs;
  rights: ModelRights;
}

/** From which score on a label is given: the curve, and for the champion what another one would do to real calls. */
export function ThresholdPanel({ siteId, version, acts, rights }: ThresholdPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const id = useId();
  const standing = Math.round(version.threshold * 100) / 100;
  const [chosen, setChosen] = useState(standing);
  const settled = useDeferredValue(chosen);
  const isChampion = version.status === 'champion';
  const preview = useQuery({
    ...trpc.intentModels.previewThreshold.queryOptions(
      { siteId, threshold: settled === standing ? version.threshold : settled },
      { placeholderData: keepPreviousData },
    ),
    enabled: isChampion,
  });
  const point = version.card.curve[Math.round(chosen * 100)];
  const lines = THRESHOLD_LINES.filter(({ key }) => version.card.curve.some((one) => one[key] !== null));
  return (
    <Panel
      title="Threshold"
      note={`Below it a call is unknown; now ${thresholdText(standing)}.`}
      actions={
        rights.mayWrite &&
        isChampion && (
          <Button
            size="xs"
            disabled={chosen === standing || acts.busy}
            onClick={() => acts.setThreshold(version, chosen)}
          >
            Set to {thresholdText(chosen)}
          </Button>
        )
      }
    >
      <Legend series={[...lines]} shape="line" comparison={null} target={null} />
      <ThresholdChart curve={version.card.curve} standing={standing} chosen={chosen} format={format} />
      <div className="space-y-2 pl-11 pr-2 text-sm">
        <label htmlFor={id} className="sr-only">
          Threshold to try
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={0.99}
          step={0.01}
          value={chosen}
          aria-valuetext={`${thresholdText(chosen)}: ${point ? curveWords(format, point) : ''}`}
          onChange={(event) => setChosen(Number(event.target.value))}
          className="w-full accent-blue-600"
        />
      </div>
      <p className="pt-1 text-sm leading-6">{point && curveWords(format, point)}</p>
      {isChampion && preview.data && (
        <ThresholdPreview siteId={siteId} preview={preview.data} mayOpenCalls={rights.mayOpenCalls} />
      )}
    </Panel>
  );
}
