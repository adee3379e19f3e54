interface DayMarkLabelProps {
  name: string;
  /** Recharts hands it over. */
  viewBox?: { x?: number; y?: number; width?: number; height?: number };
}

const PX_PER_LETTER = 6;
const LINE_PX = 12;
const PADDING_PX = 4;

const cut = (name: string, px: number): string => {
  const letters = Math.floor(px / PX_PER_LETTER);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
};

/** The name of a special day over its shade: level where it fits, else on its side. */
export function DayMarkLabel({ name, viewBox }: DayMarkLabelProps) {
  const { x = 0, y = 0, width = 0, height = 0 } = viewBox ?? {};
  const style = { fill: 'currentColor', fontSize: 11, pointerEvents: 'none' } as const;
  if (width >= name.length * PX_PER_LETTER) {
    return (
      <text {...style} x={x + width / 2} y={y + LINE_PX} textAnchor="middle">
        {name}
      </text>
    );
  }
  const at = { x: x + width / 2 + PADDING_PX, y: y + PADDING_PX };
  return (
    <text {...style} {...at} transform={`rotate(-90 ${at.x} ${at.y})`} textAnchor="end">
      {cut(name, height - 2 * PADDING_PX)}
    </text>
  );
}
