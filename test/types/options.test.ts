import { expectTypeOf, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import type { Engine, EngineOptions, RecordOptions, ServiceRecord } from "../../src/index.ts";

/** What a caller has that may not be told; to TypeScript's strictest option that is another thing than a field left out. */
type Maybe = string | undefined;

it("what is undefined may be told as such, in records and in options", () => {
  expectTypeOf<{ service: string; end: Maybe; session: undefined }>().toExtend<ServiceRecord>();
  expectTypeOf<{ readings: undefined; complete: undefined; assumed: undefined }>().toExtend<EngineOptions>();
  expectTypeOf<{ key: Maybe; profiles: undefined }>().toExtend<RecordOptions>();
  expectTypeOf<{ on: string; funding: Maybe }>().toExtend<Parameters<Engine["rate"]>[1]>();
  expectTypeOf<{ on: string; funding: Maybe }>().toExtend<Parameters<Analysis["requirements"]>[1]>();
  expectTypeOf<{ on: string; role: undefined }>().toExtend<Parameters<Analysis["qualifiedServices"]>[1]>();
});
