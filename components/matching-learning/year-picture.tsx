type Point = { readonly name: string; readonly wait: number; readonly quality: number };

type Props = {
  label: string;
  axes: { readonly wait: string; readonly quality: string };
  points: readonly Point[];
};

const frame = { width: 420, height: 260, left: 48, right: 110, top: 24, bottom: 44 };

/** Waiting to the right, agreement upwards: one point for each rhythm, joined in their order. */
export function YearPicture({ label, axes, points }: Props) {
  const { width, height, left, right, top, bottom } = frame;
  const across = scale(
    points.map(({ wait }) => wait),
    left,
    width - right,
  );
  const up = scale(
    points.map(({ quality }) => quality),
    height - bottom,
    top,
  );
  const placed = points.map((point) => ({ ...point, x: across(point.wait), y: up(point.quality) }));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full rounded-box border border-line bg-surface text-ink"
    >
      <path
        d={`M${left - 16} ${top - 8}V${height - bottom + 16}H${width - 12}`}
        fill="none"
        stroke="currentColor"
        className="text-control"
      />
      <text x={left - 10} y={top - 10} fontSize="12" fill="currentColor" className="text-muted">
        {axes.quality}
      </text>
      <text x={width - 14} y={height - 10} fontSize="12" textAnchor="end" fill="currentColor" className="text-muted">
        {axes.wait}
      </text>
      <polyline
        points={placed.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeDasharray="3 4"
        className="text-muted"
      />
      {placed.map(({ name, wait, quality, x, y }, at) => (
        <g key={name}>
          <circle cx={x} cy={y} r="6" className="fill-primary" />
          <text x={x} y={y + labelOffsets[at % labelOffsets.length]!} fontSize="13" fill="currentColor">
            {name}
          </text>
          <title>{`${name}: ${wait}, ${quality}`}</title>
        </g>
      ))}
    </svg>
  );
}

/** Names stand by turns above and below their points, so that near ones do not cover each other. */
const labelOffsets = [-14, 24, -32, 42];

/** Spreads the values over the room there is; equal ones stand in the middle. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return (value) =>
    Math.round(most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}
