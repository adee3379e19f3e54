'use client';

import { ChoiceMenu } from '@/app/_filters/choice-menu';
import { PeriodPicker } from '@/app/_filters/period-picker';
import { periodPresets } from '@/app/_filters/period-presets';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import type { RoutingOptions } from '@/server/routing/options';
import type { Period } from '@/server/trends/period';
import type { ChosenSite } from './questions';
import type { RoutingChange, RoutingState } from './routing-url';

interface RoutingBarProps {
  sites: RoutingOptions['sites'];
  chosen: ChosenSite;
  state: RoutingState;
  period: Period;
  onChange: (change: RoutingChange) => void;
}

/** Which calls: a site, a period, and whose way the flow shows. */
export function RoutingBar({ sites, chosen, state, period, onChange }: RoutingBarProps) {
  return (
    <StickyBar
      active={state.intent.length}
      first={<PeriodPicker period={period} presets={periodPresets(chosen)} onChoose={onChange} />}
    >
      <SiteSelect
        sites={sites}
        siteId={chosen.site.id}
        onChoose={(id) => onChange({ site: id, from: null, to: null, intent: null })}
      />
      {chosen.intents.length > 0 && (
        <ChoiceMenu
          label="Intents"
          choices={chosen.intents.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={state.intent}
          onChoose={(intent) => onChange({ intent })}
        />
      )}
    </StickyBar>
  );
}
