const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 2;

/** The course of a row's figure: a hint, not a picture to read values from, so it is hidden from screen readers. */
export function SparkLine({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const highest = Math.max(...known, Number.MIN_VALUE);
  const step = (WIDTH - 2 * EDGE) / (values.length - 1);
  const path = values
    .map((value, at) => {
      if (value === null) return '';
      const x = EDGE + at * step;
      const y = HEIGHT - EDGE - (value / highest) * (HEIGHT - 2 * EDGE);
      const begins = at === 0 || values[at - 1] === null;
      return `${begins ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      aria-hidden
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="inline-block text-tremor-brand dark:text-dark-tremor-brand"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
