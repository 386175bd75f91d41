import { it } from "vitest";
import { decideAnything } from "./anything.ts";

it("anything is decided", () => decideAnything(2_000, 20_090_603));
