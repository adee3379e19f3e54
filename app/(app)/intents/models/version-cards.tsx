'use client';

import type { VersionView } from '@/server/intents/versions/version-view';
import { ComparisonPanel } from './comparison-panel';
import { ConfusionsPanel } from './confusions-panel';
import { MetricsPanel } from './metrics-panel';
import type { ModelRights } from './model-rights';
import { ReliabilityPanel } from './reliability-panel';
import { ThresholdPanel } from './threshold-panel';
import type { VersionActs } from './use-versions';
import { WhatItIs } from './what-it-is';

interface VersionCardsProps {
  siteId: number;
  version: VersionView;
  acts: VersionActs;
  rights: ModelRights;
}

/** The card of a version: what it was made of, how it compares, what a threshold does, where it errs. */
export function VersionCards({ siteId, version, acts, rights }: VersionCardsProps) {
  const { card, comparison } = version;
  return (
    <div className="space-y-4">
      {comparison && (
        <ComparisonPanel
          siteId={siteId}
          number={version.number}
          comparison={comparison}
          mayOpenCalls={rights.mayOpenCalls}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <div className="space-y-4">
          <ThresholdPanel siteId={siteId} version={version} acts={acts} rights={rights} />
          <ReliabilityPanel reliability={card.reliability} />
        </div>
        <WhatItIs version={version} />
      </div>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <MetricsPanel intents={card.intents} />
        <ConfusionsPanel confusions={card.confusions} />
      </div>
    </div>
  );
}
