import { HATCH, MARK_LOOKS } from './mark-looks';
import type { Mark } from './marks';

interface MarksProps {
  marks: readonly Mark[];
  durationMs: number;
}

function placeOf({ startMs, endMs }: Mark, durationMs: number) {
  const share = (ms: number) => `${(100 * Math.max(0, ms)) / Math.max(1, durationMs)}%`;
  return { left: share(startMs), width: share(endMs - startMs) };
}

const keyOf = ({ kind, startMs, endMs }: Mark) => `${kind}-${startMs}-${endMs}`;

/** Over the waveform: where it is silent because personal data is said there. */
export function MutedStretches({ marks, durationMs }: MarksProps) {
  return marks
    .filter(({ kind }) => kind === 'muted')
    .map((mark) => (
      <span
        key={keyOf(mark)}
        aria-hidden
        className={`absolute inset-y-0 min-w-1 ${HATCH}`}
        style={placeOf(mark, durationMs)}
      />
    ));
}

/** Under the waveform: silence, both at once, found words. */
export function MarksStrip({ marks, durationMs }: MarksProps) {
  const shown = marks.filter(({ kind }) => kind !== 'muted');
  return (
    <div aria-hidden className="relative h-3">
      {shown.map((mark) => (
        <span
          key={keyOf(mark)}
          className={`absolute min-w-0.5 ${MARK_LOOKS[mark.kind].strip}`}
          style={placeOf(mark, durationMs)}
        />
      ))}
    </div>
  );
}
