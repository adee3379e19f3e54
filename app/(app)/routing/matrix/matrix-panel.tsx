'use client';

import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { May } from '../may';
import type { RoutingChange, RoutingState } from '../routing-url';
import { LEAST_CALLS } from './comparable-cells';
import { MatrixPicture } from './matrix-picture';
import { MatrixTable } from './matrix-table';
import { matrixSentence } from './matrix-words';

interface MatrixPanelProps {
  data: RoutingOverview;
  state: RoutingState;
  siteId: number;
  may: May;
  onChange: (change: RoutingChange) => void;
}

/** How many calls of each intent each queue passes on. */
export function MatrixPanel({ data, state, siteId, may, onChange }: MatrixPanelProps) {
  const format = useFormat();
  return (
    <Panel
      className="mt-4"
      title="Passed on, by intent and queue"
      note={`Of answered calls; hatched: fewer than ${LEAST_CALLS} calls.`}
      actions={
        <ViewToggle
          label="Show the matrix as"
          value={state.matrix}
          choices={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
          onChoose={(matrix) => onChange({ matrix })}
        />
      }
    >
      <p className="pb-3 text-sm">{matrixSentence(format, data.matrix)}</p>
      {state.matrix === 'table' ? (
        <MatrixTable matrix={data.matrix} />
      ) : (
        <MatrixPicture data={data} siteId={siteId} mayOpenCalls={may.openCalls} />
      )}
    </Panel>
  );
}
