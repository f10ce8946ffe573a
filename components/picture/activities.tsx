import { Drawing, dot, full, pale, plain } from "@/components/picture/drawing";
import { Bust, Figure } from "@/components/picture/person";

export function Walk() {
  return (
    <Drawing>
      <path className={pale} d="M78 62V46M78 14c9 0 13 8 11 16s-6 16-11 16-9-8-11-16 2-16 11-16z" />
      <path d="M6 82h84M78 46v36" />
      <Figure x={24} y={28} hair="scarf" dress="pale" skirt />
      <Figure x={50} y={28} hair="short" dress="full" />
      <path d="M33 44l3 12M41 44l-3 12" />
    </Drawing>
  );
}

export function Coffee() {
  return (
    <Drawing>
      <path d="M24 34c-4-5 4-8 0-14M66 34c-4-5 4-8 0-14" />
      <path className={full} d="M10 42h28v14a12 12 0 0 1-12 12h-4a12 12 0 0 1-12-12z" />
      <path d="M38 46h5a5 5 0 0 1 0 12h-5" />
      <path className={pale} d="M56 42h20l-3 26h-14z" />
      <path d="M57 52h18" />
      <path d="M6 74h84M16 74v10M80 74v10" />
    </Drawing>
  );
}

export function Cooking() {
  return (
    <Drawing>
      <path d="M36 22c-4-5 4-8 0-13M52 22c-4-5 4-8 0-13" />
      <path className={pale} d="M14 40h60v30a10 10 0 0 1-10 10H24a10 10 0 0 1-10-10z" />
      <path className={full} d="M14 40c0-8 12-13 30-13s30 5 30 13z" />
      <path d="M44 27v-3M14 50H6M74 50h8" />
      <path d="M84 18l-4 24" />
      <ellipse className={plain} cx="85" cy="12" rx="4.5" ry="7" />
    </Drawing>
  );
}

export function Sport() {
  return (
    <Drawing>
      <path d="M44 52l-12 14-14 2M52 54l8 14-4 16h-6" />
      <path className={full} d="M40 34c4-6 14-6 17-1l1 21H42z" />
      <path d="M41 36l-13 6-8-6M57 36l10 8 10-6" />
      <circle className={plain} cx="49" cy="20" r="8" />
      <path className={full} d="M41 18a8 8 0 0 1 16 1c-5-4-10-4-16-1z" />
      <circle className={pale} cx="76" cy="72" r="11" />
      <path d="M76 66l6 4-2 7h-8l-2-7z" />
      <path d="M8 84h36" />
    </Drawing>
  );
}

export function Culture() {
  return (
    <Drawing>
      <path className={pale} d="M10 36L48 12l38 24z" />
      <circle className={full} cx="48" cy="27" r="4" />
      <path className={plain} d="M16 36h10v34H16zM43 36h10v34H43zM70 36h10v34H70z" />
      <path className={pale} d="M10 70h76v6H10zM6 76h84v8H6z" />
    </Drawing>
  );
}

export function Games() {
  return (
    <Drawing>
      <path
        className={full}
        d="M22 46c-6-4-9-8-9-13a10 10 0 0 1 20 0c0 5-3 9-9 13zM12 80c0-14 6-18 8-32h6c2 14 8 18 8 32z"
      />
      <rect className={pale} x="44" y="42" width="40" height="40" rx="7" />
      <circle className={dot} cx="54" cy="52" r="3.2" />
      <circle className={dot} cx="74" cy="52" r="3.2" />
      <circle className={dot} cx="64" cy="62" r="3.2" />
      <circle className={dot} cx="54" cy="72" r="3.2" />
      <circle className={dot} cx="74" cy="72" r="3.2" />
      <path className={plain} d="M52 12l24 6-6 22H50l-6-1z" />
      <path className={full} d="M60 22l4 3-1 5-5 1-3-4z" />
    </Drawing>
  );
}

export function Music() {
  return (
    <Drawing>
      <path d="M56 40V16l24-6v24" />
      <path className={full} d="M56 16l24-6v8l-24 6z" />
      <ellipse className={full} cx="50" cy="41" rx="6.5" ry="5" />
      <ellipse className={full} cx="74" cy="35" rx="6.5" ry="5" />
      <path className={pale} d="M12 56h40c0 8-10 10-10 18l4 10H18l4-10c0-8-10-10-10-18z" />
      <ellipse className={plain} cx="32" cy="56" rx="20" ry="6" />
    </Drawing>
  );
}

export function Garden() {
  return (
    <Drawing>
      <path d="M30 62V30" />
      <path className={full} d="M30 34c-14 0-18-8-18-18 12 0 18 6 18 18zM30 46c0-12 6-18 18-18 0 12-6 18-18 18z" />
      <path className={pale} d="M14 62h32l-4 22H18z" />
      <path className={plain} d="M58 52h22v26a6 6 0 0 1-6 6H64a6 6 0 0 1-6-6z" />
      <path d="M80 60h4a5 5 0 0 1 0 14h-4M58 66l-8-14M47 54l6-4" />
      <path d="M62 46c0-6 14-6 14 0" />
    </Drawing>
  );
}

export function Children() {
  return (
    <Drawing>
      <Figure x={48} y={18} hair="long" dress="pale" skirt legs={26} />
      <g transform="translate(5 34) scale(.72)">
        <Figure x={20} y={22} hair="cap" dress="full" legs={14} />
      </g>
      <g transform="translate(50 34) scale(.72)">
        <Figure x={42} y={22} hair="curly" dress="plain" skirt legs={14} />
      </g>
      <path d="M28 62l10-14M58 48l14 14M8 84h80" />
    </Drawing>
  );
}

export function Papers() {
  return (
    <Drawing>
      <path className={pale} d="M30 12h40l12 12v52H30z" />
      <path className={plain} d="M14 22h36l12 12v50H14z" />
      <path d="M50 22v12h12M22 46h30M22 56h30M22 66h18" />
      <path className={full} d="M70 46l8 5-20 32-9 5 1-10z" />
    </Drawing>
  );
}

export function Language() {
  return (
    <Drawing>
      <path
        className={full}
        d="M10 12h44a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6H28L16 56V46h-6a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z"
      />
      <path className="stroke-on-primary forced-colors:stroke-[CanvasText]" d="M23 39l9-20 9 20M26 33h12" />
      <path
        className={pale}
        d="M44 52h40a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6h-4v10l-12-10H44a6 6 0 0 1-6-6V58a6 6 0 0 1 6-6z"
      />
      <path d="M52 62c-3 8 2 10 12 10s15-2 12-10" />
      <circle className={dot} cx="64" cy="76.5" r="1.8" />
    </Drawing>
  );
}

export function Work() {
  return (
    <Drawing>
      <path d="M36 34v-8a6 6 0 0 1 6-6h12a6 6 0 0 1 6 6v8" />
      <rect className={pale} x="10" y="34" width="76" height="48" rx="7" />
      <path className={full} d="M10 41a7 7 0 0 1 7-7h62a7 7 0 0 1 7 7v10c-10 6-24 9-38 9s-28-3-38-9z" />
      <rect className={plain} x="42" y="54" width="12" height="12" rx="2" />
    </Drawing>
  );
}

export function Other() {
  return (
    <Drawing>
      <Bust x={30} y={50} hair="glasses" dress="pale" />
      <path
        className={full}
        d="M48 14h32a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H62L52 52V42h-4a6 6 0 0 1-6-6V20a6 6 0 0 1 6-6z"
      />
      <path
        className="stroke-on-primary forced-colors:stroke-[CanvasText]"
        strokeWidth="4"
        d="M54 28h.1M64 28h.1M74 28h.1"
      />
    </Drawing>
  );
}
