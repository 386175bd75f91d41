import { describe, expect, it } from "vitest";
import { remember, rememberOf } from "../../../src/condition/remember.ts";

describe("remember", () => {
  const counting = () => {
    const asked: number[] = [];
    const double = remember((number: number) => {
      asked.push(number);
      return 2 * number;
    });
    return { asked, double };
  };

  it("computes each answer once", () => {
    const { asked, double } = counting();
    expect([double(4), double(5), double(4), double(5), double(0), double(0)]).toEqual([8, 10, 8, 10, 0, 0]);
    expect(asked).toEqual([4, 5, 0]);
  });
  it("answers under no key as under any other", () => {
    const asked: (string | undefined)[] = [];
    const name = remember((key: string | undefined) => {
      asked.push(key);
      return `named ${key}`;
    });
    const named = ["named undefined", "named undefined", "named x", "named undefined"];
    expect([name(undefined), name(undefined), name("x"), name(undefined)]).toEqual(named);
    expect(asked).toEqual([undefined, "x"]);
  });
  it("holds 1,024 answers and then begins anew", () => {
    const { asked, double } = counting();
    for (let number = 0; number < 1_024; number++) double(number);
    expect([double(0), asked.length]).toEqual([0, 1_024]);
    expect([double(1_024), double(1_024), asked.length]).toEqual([2_048, 2_048, 1_025]);
    expect([double(0), asked.length]).toEqual([0, 1_026]);
  });
});

describe("what is made of an object", () => {
  it("is made once for each, and the same every time", () => {
    const asked: string[] = [];
    const wrap = rememberOf(({ name }: { readonly name: string }) => {
      asked.push(name);
      return [name];
    });
    const [one, other] = [{ name: "one" }, { name: "one" }];
    const made = [one, other, one, other].map(wrap);
    expect(made).toEqual([["one"], ["one"], ["one"], ["one"]]);
    expect([made[0] === made[2], made[1] === made[3], made[0] === made[1]]).toEqual([true, true, false]);
    expect(asked).toEqual(["one", "one"]);
  });
});
