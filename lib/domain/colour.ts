/** An organisation chooses any colour; it is moved only as far as needed for text on it, and it as text, to be read. */
import { ok, type Result, refuse } from "@/lib/domain/result";

/** "#rrggbb" in small letters. */
export type Hex = string;

/** The colour as it is used on one ground: as text and button, the text on it, and the pale ground made of it. */
export type Shade = { readonly colour: Hex; readonly on: Hex; readonly soft: Hex; readonly moved: boolean };
export type GuardedColour = { readonly light: Shade; readonly dark: Shade };

export const colourRefusals = ["colour.notAColour"] as const;
export type ColourRefusal = (typeof colourRefusals)[number];

/** WCAG 2.2, 1.4.3: text of ordinary size. */
export const leastContrast = 4.5;

const grounds = {
  light: { papers: ["#fbf8f3", "#ffffff"], on: "#ffffff", soft: { with: "#ffffff", part: 0.14 }, step: -1 },
  dark: { papers: ["#12181d", "#1b242b"], on: "#0b1416", soft: { with: "#12181d", part: 0.22 }, step: 1 },
} as const;
type Ground = (typeof grounds)[keyof typeof grounds];

type Rgb = readonly [number, number, number];

/** Accepts "#0F5C5C", "0f5c5c" and "#abc". */
export function guardColour(text: string): Result<GuardedColour, ColourRefusal> {
  const hex = toHex(text);
  if (!hex) return refuse("colour.notAColour");
  return ok({ light: shade(hex, grounds.light), dark: shade(hex, grounds.dark) });
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: Hex, b: Hex): number {
  const [dark, light] = [luminance(channels(a)), luminance(channels(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Hue and saturation stay, lightness moves by one part in two hundred until everything can be read. */
function shade(chosen: Hex, ground: Ground): Shade {
  const [hue, saturation, lightness] = toHsl(channels(chosen));
  let colour = chosen;
  for (let moves = 1; !readable(colour, ground) && moves <= 200; moves++) {
    const moved = Math.min(1, Math.max(0, lightness + (ground.step * moves) / 200));
    colour = fromHsl(hue, saturation, moved);
  }
  return { colour, on: ground.on, soft: softOf(colour, ground), moved: colour !== chosen };
}

function readable(colour: Hex, ground: Ground): boolean {
  return [...ground.papers, ground.on, softOf(colour, ground)].every(
    (other) => contrast(colour, other) >= leastContrast,
  );
}

function softOf(colour: Hex, { soft }: Ground): Hex {
  const [own, other] = [channels(colour), channels(soft.with)];
  return hexOf(own.map((value, index) => value * soft.part + other[index]! * (1 - soft.part)));
}

function toHex(text: string): Hex | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}

function channels(hex: Hex): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function hexOf(rgb: readonly number[]): Hex {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function toHsl(rgb: Rgb): readonly [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = rgb.map((value) => value / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [(((green - blue) / spread + 6) % 6) * 60, saturation, lightness];
  if (most === green) return [((blue - red) / spread + 2) * 60, saturation, lightness];
  return [((red - green) / spread + 4) * 60, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Hex {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return hexOf([channel(0), channel(8), channel(4)]);
}
