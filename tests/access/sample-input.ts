/** Makes an input that a schema accepts, with every id taken from a list: those of another organisation. */
import type * as z from "zod";

type Def = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  element?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  entries?: Record<string, string>;
  values?: readonly unknown[];
  getter?: () => z.core.$ZodType;
};

/** Texts that some schemas want in a form of their own. */
const texts = [
  "texte",
  "2026-03-05",
  "18:30",
  "someone@else.example",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "#123456",
  "12",
  "fr",
  "autre-organisation",
  "Une phrase assez longue pour donner une raison qui se lit.",
];

export function sampleInput(schema: z.core.$ZodType, id: string): unknown {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, field]) => {
          const value = sampleInput(field, id);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case "optional":
    case "default":
    case "prefault":
      return sampleIfId(def.innerType!, id);
    case "nullable":
    case "catch":
    case "readonly":
    case "nonoptional":
      return sampleInput(def.innerType!, id);
    case "pipe":
      return sampleInput(def.in!._zod.def.type === "transform" ? def.out! : def.in!, id);
    case "lazy":
      return sampleInput(def.getter!(), id);
    case "union":
      return sampleInput(def.options![0]!, id);
    case "array":
      return [sampleInput(def.element!, id)];
    case "record":
      return {};
    case "enum":
      return Object.values(def.entries ?? {})[0];
    case "literal":
      return def.values?.[0];
    case "boolean":
      return true;
    case "number":
      return firstAccepted(schema, [1, 5, 30, 60, 120, 2026]);
    case "null":
      return null;
    case "unknown":
    case "any":
      return "texte";
    default:
      return firstAccepted(schema, [id, ...texts]);
  }
}

/** An optional field is filled in when it takes an id: that is where another organisation's record could slip in. */
function sampleIfId(schema: z.core.$ZodType, id: string): unknown {
  const sample = sampleInput(schema, id);
  return sample === id ? id : undefined;
}

function firstAccepted(schema: z.core.$ZodType, candidates: readonly unknown[]): unknown {
  const parse = (schema as z.ZodType).safeParse.bind(schema);
  return candidates.find((candidate) => parse(candidate).success) ?? candidates[0];
}
