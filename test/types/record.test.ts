import { expectTypeOf, it } from "vitest";
import type { Shape } from "../../src/condition/shape.ts";
import { recordShape } from "../../src/record/shape.ts";
import type { CodeAndModifiers, RecordFacts } from "../../src/record/types.ts";

/** The type that a shape describes. Lists of the catalog and other codes are text. */
type Described<S> = S extends { type: "object"; fields: infer F }
  ? {
      readonly [K in keyof F as K extends RequiredOf<S> ? K : never]: Described<F[K]>;
    } & {
      readonly [K in keyof F as K extends RequiredOf<S> ? never : K]?: Described<F[K]> | null | undefined;
    }
  : S extends { type: "list"; of: infer I }
    ? readonly Described<I>[]
    : S extends { type: "number"; whole: true }
      ? number
      : S extends { type: "number" }
        ? string | number
        : S extends { type: "code"; values: readonly (infer V)[] }
          ? V | "other"
          : S extends { type: "flag" }
            ? boolean
            : S extends { type: "written" }
              ? string | boolean
              : S extends { type: "statements" }
                ? Readonly<Record<string, boolean | null>>
                : S extends { type: "service" }
                  ? string | CodeAndModifiers
                  : S extends { type: "date"; bound: true }
                    ? string | null
                    : string;

type RequiredOf<S> = S extends { required: readonly (infer R)[] } ? R : never;

it("the record's types are what its shape describes", () => {
  expectTypeOf(recordShape).toExtend<Shape>();
  expectTypeOf<Described<typeof recordShape>>().toExtend<RecordFacts>();
  expectTypeOf<RecordFacts>().toExtend<Described<typeof recordShape>>();
});
