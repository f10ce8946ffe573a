import type { ComponentType } from "react";
import {
  Children,
  Coffee,
  Cooking,
  Culture,
  Games,
  Garden,
  Language,
  Music,
  Other,
  Papers,
  Sport,
  Walk,
  Work,
} from "@/components/picture/activities";
import {
  Calendar,
  CitizenDoor,
  FaceFair,
  FaceGood,
  FaceHard,
  NewcomerDoor,
  Phone,
  TwoOnBridge,
} from "@/components/picture/people";
import { Afternoon, Cafe, Evening, Home, Library, Morning, Park } from "@/components/picture/places";
import { Clock, Far, Later } from "@/components/picture/reasons";

/** The names that forms and activities use for their pictures. */
export const pictures = {
  walk: Walk,
  coffee: Coffee,
  cooking: Cooking,
  sport: Sport,
  culture: Culture,
  games: Games,
  music: Music,
  garden: Garden,
  children: Children,
  papers: Papers,
  language: Language,
  work: Work,
  other: Other,
  home: Home,
  park: Park,
  cafe: Cafe,
  library: Library,
  morning: Morning,
  afternoon: Afternoon,
  evening: Evening,
  bridge: TwoOnBridge,
  citizen: CitizenDoor,
  newcomer: NewcomerDoor,
  calendar: Calendar,
  phone: Phone,
  good: FaceGood,
  fair: FaceFair,
  hard: FaceHard,
  far: Far,
  clock: Clock,
  later: Later,
  feeling: FaceFair,
} as const satisfies Record<string, ComponentType>;

export type PictureName = keyof typeof pictures;

export function isPicture(name: string): name is PictureName {
  return Object.hasOwn(pictures, name);
}

/** A picture by its name; nothing for a name that we have not drawn. */
export function Picture({ name }: { name: string }) {
  if (!isPicture(name)) return null;
  const Known = pictures[name];
  return <Known />;
}
