import { Drawing, dot, full, pale, plain } from "@/components/picture/drawing";
import { Figure } from "@/components/picture/person";

/** The identity: a bridge, and two people of equal height on it. */
export function TwoOnBridge() {
  return (
    <Drawing viewBox="0 0 192 120">
      <path className={pale} d="M4 108c14-6 22 6 36 0s22 6 36 0 22 6 36 0 22 6 36 0 22 6 40 0v12H4z" />
      <path className={full} d="M4 92c30-22 60-30 92-30s62 8 92 30v10h-16c-18-18-46-28-76-28s-58 10-76 28H4z" />
      <Figure x={76} y={18} hair="bun" dress="pale" skirt legs={10} />
      <Figure x={116} y={18} hair="beard" dress="plain" legs={10} />
      <path d="M20 84V70M44 72V58M148 72V58M172 84V70M12 76c24-18 40-20 48-22M180 76c-24-18-40-20-48-22" />
    </Drawing>
  );
}

/** Someone at home here, at their door. */
export function CitizenDoor() {
  return (
    <Drawing>
      <path className={pale} d="M10 84V34L40 10l30 24v50z" />
      <path className={full} d="M24 84V44h32v40z" />
      <Figure x={40} y={40} hair="glasses" dress="plain" legs={10} />
      <path className={pale} d="M74 84l2-12h12l2 12z" />
      <path d="M82 72V58M82 64c-6 0-8-4-8-9 6 0 8 4 8 9zM82 60c0-6 3-9 8-9 0 6-3 9-8 9zM4 84h88" />
    </Drawing>
  );
}

/** Someone who has just come, with a bag, before an open door. */
export function NewcomerDoor() {
  return (
    <Drawing>
      <path className={pale} d="M46 84V18h40v66z" />
      <path className={full} d="M46 18l22 8v64l-22-6z" />
      <circle className={dot} cx="63" cy="58" r="2" />
      <Figure x={24} y={30} hair="scarf" dress="pale" skirt legs={20} />
      <path className={plain} d="M36 62h14v14H36z" />
      <path d="M40 62v-4h6v4M34 48l8 8M4 84h88" />
    </Drawing>
  );
}

export function Calendar() {
  return (
    <Drawing>
      <rect className={plain} x="12" y="18" width="72" height="66" rx="7" />
      <path className={full} d="M12 25a7 7 0 0 1 7-7h58a7 7 0 0 1 7 7v13H12z" />
      <path d="M30 10v14M66 10v14" />
      <path className={pale} d="M52 58h18v16H52z" />
      <path strokeWidth="4" d="M26 50h.1M43 50h.1M61 50h.1M26 66h.1M43 66h.1" />
    </Drawing>
  );
}

export function Phone() {
  return (
    <Drawing>
      <rect className={pale} x="16" y="10" width="40" height="76" rx="8" />
      <path className={plain} d="M22 20h28v52H22z" />
      <path d="M32 79h8" />
      <path
        className={full}
        d="M46 30h34a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H62l-10 9v-9h-6a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z"
      />
      <path className="stroke-on-primary forced-colors:stroke-[CanvasText]" d="M50 40h26M50 48h16" />
    </Drawing>
  );
}

function Face({ mouth, ground }: { mouth: string; ground: string }) {
  return (
    <Drawing>
      <circle className={ground} cx="48" cy="48" r="38" />
      <circle className={dot} cx="35" cy="40" r="4" />
      <circle className={dot} cx="61" cy="40" r="4" />
      <path d={mouth} strokeWidth="4" />
    </Drawing>
  );
}

export function FaceGood() {
  return <Face ground={pale} mouth="M28 56c5 12 35 12 40 0" />;
}

export function FaceFair() {
  return <Face ground={plain} mouth="M32 62h32" />;
}

export function FaceHard() {
  return <Face ground={plain} mouth="M30 68c6-11 30-11 36 0" />;
}
