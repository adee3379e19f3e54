'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Fact, Facts } from './facts';
import { Uses } from './method-card';
import { METHOD_WORDS } from './method-words';
import type { Card, MethodInUse } from './methods-in-use';

const plainValue = (value: unknown): string => {
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  if (Array.isArray(value)) return value.map(plainValue).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${plainValue(inner)}`)
      .join(', ');
  }
  return String(value);
};

/** camelCase → in words */
const inWords = (name: string): string => name.replace(/([A-Z])/g, ' $1').toLowerCase();

function Named({ values }: { values: Record<string, unknown> }) {
  return (
    <ul className="text-sm">
      {Object.entries(values).map(([name, value]) => (
        <li key={name}>
          {inWords(name)}: {plainValue(value)}
        </li>
      ))}
    </ul>
  );
}

interface NetworkCardProps {
  network: NonNullable<Card['network']>;
  /** Where it counts; nowhere where it was no better. */
  uses: MethodInUse['uses'];
}

/** The trained network: what it is, what it learned from, on what, and the file it is. */
export function NetworkCard({ network, uses }: NetworkCardProps) {
  const format = useFormat();
  const words = METHOD_WORDS.network;
  return (
    <Panel title="The neural network" className="print:break-inside-avoid">
      <Facts>
        {words && <Fact name="What it does">{words.does}</Fact>}
        <Fact name="Counts">
          {uses.length > 0 ? <Uses uses={uses} /> : 'Nowhere: the other methods were less off.'}
        </Fact>
        {words && <Fact name="Method">{words.source}</Fact>}
        <Fact name="Trained">
          {format.dateTime(network.createdAt, 'UTC')} (UTC), in {format.duration(network.seconds)} on{' '}
          {network.device ? `${network.device} (${network.backend})` : network.backend}; format{' '}
          {network.version}
        </Fact>
        <Fact name="Training">
          <Named values={network.metrics} />
        </Fact>
        <Fact name="Make">
          <Named values={network.spec} />
        </Fact>
        <Fact name="File">
          ONNX, {format.bytes(network.onnxBytes)}
          <span className="block break-all font-mono text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            SHA-256 {network.onnxSha256}
          </span>
        </Fact>
        {words && <Fact name="Limits">{words.limits}</Fact>}
      </Facts>
    </Panel>
  );
}
