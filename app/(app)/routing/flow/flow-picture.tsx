'use client';

import { Layer, Rectangle, ResponsiveContainer, Sankey, Tooltip } from 'recharts';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import { type FlowModel, type FlowNode, STAGE_NAMES } from './flow-model';

const NODE_HEX: Record<FlowNode['kind'], string> = {
  way: SERIES_HEX.calls,
  passed: SERIES_HEX.transferred,
  answered: SERIES_HEX.answered,
  lost: SERIES_HEX.abandoned,
};
const MARGIN = { top: 8, right: 250, bottom: 8, left: 4 };
/** As many letters as fit beside the last stations. */
const LABEL_LENGTH = 34;
const ROW_HEIGHT = 44;
const LEAST_HEIGHT = 260;

interface NodeProps {
  x: number;
  y: number;
  width: number;
  height: number;
  payload: FlowNode;
}

interface LinkProps {
  sourceX: number;
  targetX: number;
  sourceY: number;
  targetY: number;
  sourceControlX: number;
  targetControlX: number;
  linkWidth: number;
  payload: { target: FlowNode };
}

function Station({ x, y, width, height, payload }: NodeProps) {
  const { compact } = useFormat();
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={Math.max(1, height)} fill={NODE_HEX[payload.kind]} />
      <text
        x={x + width + 6}
        y={y + height / 2}
        dy="0.32em"
        fontSize={12}
        fill="currentColor"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
        className="stroke-tremor-background dark:stroke-dark-tremor-background"
      >
        <title>{payload.name}</title>
        {shortened(payload.name)} · {compact(payload.calls)}
      </text>
    </Layer>
  );
}

const shortened = (name: string): string =>
  name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : name;

function Stream(props: LinkProps) {
  const { sourceX, targetX, sourceY, targetY, sourceControlX, targetControlX, linkWidth, payload } = props;
  return (
    <path
      d={`M${sourceX},${sourceY} C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={NODE_HEX[payload.target.kind]}
      strokeWidth={Math.max(1, linkWidth)}
      strokeOpacity={payload.target.kind === 'way' ? 0.18 : 0.32}
    />
  );
}

/** The way of calls as streams, wide as there are calls. The table beside it says the same. */
export function FlowPicture({ model }: { model: FlowModel }) {
  const format = useFormat();
  const tallest = Math.max(
    ...STAGE_NAMES.map((_, stage) => model.nodes.filter((node) => node.stage === stage).length),
  );
  return (
    <div
      role="img"
      aria-label="The way of calls from where they came in to what became of them; the table says the same."
      className="text-tremor-content-emphasis dark:text-dark-tremor-content-emphasis"
      style={{ height: Math.max(LEAST_HEIGHT, tallest * ROW_HEIGHT) }}
    >
      <ResponsiveContainer width="100%" height="100%">
        <Sankey
          data={model}
          nodeWidth={8}
          nodePadding={22}
          iterations={32}
          sort={false}
          margin={MARGIN}
          node={(props: NodeProps) => <Station {...props} />}
          link={(props: LinkProps) => <Stream {...props} />}
        >
          <Tooltip
            formatter={(value) => `${format.count(Number(value))} calls`}
            contentStyle={{ fontSize: 12, color: '#111827' }}
          />
        </Sankey>
      </ResponsiveContainer>
    </div>
  );
}
