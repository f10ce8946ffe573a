import { dot, full, pale, plain } from "@/components/picture/drawing";

export type Hair = "short" | "long" | "scarf" | "bun" | "curly" | "beard" | "cap" | "glasses";
export type Dress = "pale" | "full" | "plain";

const dresses = { pale, full, plain } as const satisfies Record<Dress, string>;

type HeadProps = { x: number; y: number; hair: Hair };

function Behind({ x, y, hair }: HeadProps) {
  if (hair === "long") return <path className={full} d={`M${x - 9} ${y + 11}V${y - 1}a9 9 0 0 1 18 0v12z`} />;
  if (hair === "bun") return <circle className={full} cx={x} cy={y - 11} r="4" />;
  if (hair === "scarf")
    return <path className={full} d={`M${x - 12} ${y + 13}c1-6 1-9 1-13a11 11 0 0 1 22 0c0 4 0 7 1 13z`} />;
  if (hair === "curly")
    return (
      <path
        className={full}
        d={`M${x - 8} ${y + 4}a4 4 0 0 1-2-7a4.5 4.5 0 0 1 4-6.5a5 5 0 0 1 6-2.5a5 5 0 0 1 6 2.5a4.5 4.5 0 0 1 4 6.5a4 4 0 0 1-2 7z`}
      />
    );
  return null;
}

function InFront({ x, y, hair }: HeadProps) {
  const fringe = `M${x - 8} ${y - 1}a8 8 0 0 1 16 0c-2-3-5-3.5-8-3.5s-6 .5-8 3.5z`;
  if (hair === "short" || hair === "bun" || hair === "long") return <path className={full} d={fringe} />;
  if (hair === "beard")
    return (
      <>
        <path className={full} d={fringe} />
        <path className={full} d={`M${x - 8} ${y + 1}a8 8.5 0 0 0 16 0c-2 1.5-4 2-8 2s-6-.5-8-2z`} />
      </>
    );
  if (hair === "cap") return <path className={full} d={`M${x - 8.5} ${y - 2}a8.5 8 0 0 1 17 0h5z`} />;
  if (hair === "glasses")
    return (
      <>
        <path d={`M${x - 8} ${y - 3}c2-4 5-5 8-5s6 1 8 5`} />
        <circle cx={x - 3.5} cy={y + 0.5} r="2.8" strokeWidth="1.5" />
        <circle cx={x + 3.5} cy={y + 0.5} r="2.8" strokeWidth="1.5" />
      </>
    );
  return null;
}

function Head({ x, y, hair }: HeadProps) {
  const smileAt = hair === "beard" ? y + 5.5 : y + 3.5;
  return (
    <>
      <circle className={plain} cx={x} cy={y} r={hair === "scarf" ? 7 : 8} />
      <InFront x={x} y={y} hair={hair} />
      <circle className={dot} cx={x - 3} cy={y + 0.5} r="1.1" />
      <circle className={dot} cx={x + 3} cy={y + 0.5} r="1.1" />
      <path
        d={`M${x - 2.5} ${smileAt}q2.5 2 5 0`}
        strokeWidth="1.6"
        className={hair === "beard" ? "stroke-on-primary forced-colors:stroke-[CanvasText]" : undefined}
      />
    </>
  );
}

type FigureProps = HeadProps & { dress: Dress /** A skirt or a coat to the knees. */; skirt?: boolean; legs?: number };

/** A whole person, standing: head at (x, y), feet `legs` below the body. */
export function Figure({ x, y, hair, dress, skirt, legs = 20 }: FigureProps) {
  const waist = y + 34;
  const body = skirt
    ? `M${x - 8} ${y + 14}c2-3 5-4 8-4s6 1 8 4l4 26h-24z`
    : `M${x - 9} ${y + 15}c2-4 5-5 9-5s7 1 9 5l1 19h-20z`;
  const hem = skirt ? y + 40 : waist;
  return (
    <>
      <path d={`M${x - 4} ${hem}v${y + 34 + legs - hem}h-3M${x + 4} ${hem}v${y + 34 + legs - hem}h3`} />
      <Behind x={x} y={y} hair={hair} />
      <path className={dresses[dress]} d={body} />
      <Head x={x} y={y} hair={hair} />
    </>
  );
}

/** Head and shoulders. */
export function Bust({ x, y, hair, dress }: HeadProps & { dress: Dress }) {
  return (
    <>
      <Behind x={x} y={y} hair={hair} />
      <path className={dresses[dress]} d={`M${x - 15} ${y + 32}v-7c0-8 6-13 15-13s15 5 15 13v7z`} />
      <Head x={x} y={y} hair={hair} />
    </>
  );
}
