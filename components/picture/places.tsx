import { Drawing, dot, full, pale, plain } from "@/components/picture/drawing";

export function Home() {
  return (
    <Drawing>
      <path className={plain} d="M64 26V14h9v20" />
      <path className={pale} d="M16 42h64v42H16z" />
      <path className={full} d="M8 46L48 12l40 34-6 6-34-28-34 28z" />
      <path className={plain} d="M40 84V60h16v24zM24 56h10v10H24zM62 56h10v10H62z" />
      <circle className={dot} cx="52" cy="72" r="1.5" />
    </Drawing>
  );
}

export function Park() {
  return (
    <Drawing>
      <path d="M30 84V52M30 64l10-8" />
      <path
        className={full}
        d="M30 56c-12 0-22-6-22-16 0-8 5-12 9-13 1-9 7-15 14-15s13 6 14 14c5 2 9 7 9 13 0 10-10 17-24 17z"
      />
      <path className={pale} d="M52 58h36v6H52zM52 68h36v6H52z" />
      <path d="M58 74v10M82 74v10M56 58v-4M84 58v-4M6 84h84" />
      <circle className={plain} cx="76" cy="22" r="8" />
    </Drawing>
  );
}

export function Cafe() {
  return (
    <Drawing>
      <path className={plain} d="M14 40h68v44H14z" />
      <path className={full} d="M14 14h68l6 20H8z" />
      <path
        className={pale}
        d="M8 34h16a8 8 0 0 1-16 0zM24 34h16a8 8 0 0 1-16 0zM40 34h16a8 8 0 0 1-16 0zM56 34h16a8 8 0 0 1-16 0zM72 34h16a8 8 0 0 1-16 0z"
      />
      <path className={pale} d="M56 54h16v30H56zM22 56h22v10a7 7 0 0 1-7 7h-8a7 7 0 0 1-7-7z" />
      <path d="M44 59h3a4 4 0 0 1 0 8h-3M18 78h32M60 70h.1" />
    </Drawing>
  );
}

export function Library() {
  return (
    <Drawing>
      <path className={full} d="M14 14h10v32H14zM50 14h9v32h-9z" />
      <path className={pale} d="M24 20h10v26H24zM59 18h11v28H59z" />
      <path className={plain} d="M36 22l9-3 6 25-8 2zM72 18l9 2-4 26h-8z" />
      <path d="M6 46h84" />
      <path className={pale} d="M48 62c-8-5-20-6-32-4v24c12-2 24-1 32 4 8-5 20-6 32-4V58c-12-2-24-1-32 4z" />
      <path d="M48 62v24M24 66c5 0 10 .5 15 2.5M24 73c5 0 10 .5 15 2.5M72 66c-5 0-10 .5-15 2.5M72 73c-5 0-10 .5-15 2.5" />
    </Drawing>
  );
}

export function Morning() {
  return (
    <Drawing>
      <path className={full} d="M26 62a22 22 0 0 1 44 0z" />
      <path d="M48 28V16M24 38l-8-8M72 38l8-8M14 58H6M90 58h-8" />
      <path d="M4 62h88" />
      <path className={pale} d="M4 84c14-12 30-12 44-4 14-8 30-8 44 4v4H4z" />
    </Drawing>
  );
}

export function Afternoon() {
  return (
    <Drawing>
      <circle className={full} cx="48" cy="34" r="15" />
      <path d="M48 10V5M48 63v-5M24 34h-5M77 34h-5M31 17l-4-4M69 55l-4-4M65 17l4-4M27 55l4-4" />
      <path className={pale} d="M4 84c14-14 30-14 44-5 14-9 30-9 44 5v4H4z" />
    </Drawing>
  );
}

export function Evening() {
  return (
    <Drawing>
      <path className={full} d="M50 10a24 24 0 1 0 20 34A20 20 0 0 1 50 10z" />
      <path d="M76 14v8M72 18h8M16 22v6M13 25h6M84 40v6M81 43h6" />
      <path className={pale} d="M14 88V70l12-10 12 10v18zM38 88V64h22v24zM60 88V72h22v16z" />
      <path className={plain} d="M22 74h8v7h-8zM45 71h8v7h-8z" />
      <path d="M6 88h84" />
    </Drawing>
  );
}
