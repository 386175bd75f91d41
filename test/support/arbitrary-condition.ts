/**
 * Well-typed conditions over the record's shape, records that meet them, and ways to grow a record. All values come from
 * small pools, so that facts and limits clash.
 */
import fc from "fast-check";
import type { Parameter, Qualification } from "../../src/catalog/types.ts";
import type { ObjectShape, Shape } from "../../src/condition/shape.ts";
import type { Condition, Ref, Scalar, Value } from "../../src/condition/types.ts";
import { recordShape } from "../../src/record/shape.ts";
import { codes } from "./codes.ts";
import type { Environment, QuestionReadings } from "./interpret.ts";

/** A record in the making: plain JSON. */
export type Draft = Readonly<Record<string, unknown>>;

// The part of the record that is played with

type Selection = true | readonly string[] | { readonly [name: string]: Selection };

const credentialPart = { kind: true, state: true, provisional: true, from: true, until: true } as const;
const personPart = {
  credentials: credentialPart,
  inRecovery: true,
  role: true,
  hired: true,
  trainings: { topic: true, date: true, hours: true, documented: true, includes: { topic: true, hours: true } },
  treatmentYears: { fullTime: true, equivalent: true },
  attestations: ["first", "second"],
} as const;

const kept: Selection = {
  key: true,
  date: true,
  start: true,
  end: true,
  units: true,
  delivery: true,
  session: { consumers: true, practitioners: true, others: personPart },
  activities: true,
  consumer: { disorders: true, programs: credentialPart },
  practitioner: personPart,
  site: {
    manager: personPart,
    people: { all: true, peers: true },
    hours: { day: true, periods: { opens: true, closes: true } },
  },
  vehicle: { licence: { from: true, until: true }, attestations: ["first"] },
  trip: { miles: true, riders: true },
  attendance: { visits: { date: true, signedIn: true, countedBefore: true } },
  stay: { supervisedBy: { person: true, role: true } },
  documentation: {
    description: true,
    origin: { name: true, address: true },
    consumerSigned: true,
    everyoneSigned: true,
  },
  attestations: ["first", "second"],
};

/** The selected part of a shape. Statements become an object of flags, one for each id. */
function select(shape: Shape, selection: Selection): Shape {
  if (shape.type === "list") return { ...shape, of: select(shape.of, selection) };
  if (selection === true) return shape;
  if (shape.type === "statements" && Array.isArray(selection)) {
    return { type: "object", fields: Object.fromEntries(selection.map((id: string) => [id, { type: "flag" }])) };
  }
  if (shape.type !== "object") throw new Error(`nothing can be selected from ${shape.type}`);
  const fields = Object.entries(selection).map(([name, inner]): [string, Shape] => {
    const field = shape.fields[name];
    if (field === undefined) throw new Error(`there is no ${name}`);
    return [name, select(field, inner)];
  });
  const required = (shape.required ?? []).filter((name) => fields.some(([kept]) => kept === name));
  return { type: "object", fields: Object.fromEntries(fields), required };
}

const part = select(recordShape, kept);

// Pools

const counts = [0, 1, 2, 3, 5] as const;
const quantities = [0, 1, 2, "2.5", "2.50", 3, "0.25", 15, "15.0", 60] as const;
const dates = [
  "2011-08-31",
  "2012-01-31",
  "2012-02-29",
  "2012-06-30",
  "2012-07-01",
  "2012-07-08",
  "2012-12-31",
  "2013-01-01",
] as const;
const times = ["00:00", "08:00", "08:15", "09:00", "23:45", "24:00"] as const;
const texts = ["one", "two"] as const;
const writings = ["Walked to the library.", " ", "", true, false] as const;
const states = ["MO", "KS"] as const;

function codesOf(shape: Extract<Shape, { type: "code" }>): readonly string[] {
  if (shape.values) return [...shape.values.slice(0, 2), "other"];
  const pool = shape.list === undefined ? states : codes[shape.list];
  if (pool === undefined) throw new Error(`no pool for ${shape.list}`);
  return pool;
}

// What conditions refer to beside the record

const value = (value: Scalar | readonly Scalar[], from: string | null, until: string | null) => ({
  value,
  from,
  until,
  clauses: [],
});
const always = (of: Scalar | readonly Scalar[]) => [value(of, null, null)];
const changing = (before: Scalar | readonly Scalar[], after: Scalar | readonly Scalar[]) => [
  value(before, null, "2012-06-30"),
  value(after, "2012-07-01", null),
];
const parameter = (id: string, values: Parameter["values"]): Parameter => ({ id, title: id, values });

const parameters: readonly Parameter[] = [
  parameter("fixed-number", always(3)),
  parameter("changing-number", [
    value(2, null, "2012-02-29"),
    value("2.5", "2012-03-01", "2012-12-31"),
    value(15, "2013-01-01", null),
  ]),
  parameter("changing-steps", changing(1, 6)),
  parameter("same-number", changing(15, "15.0")),
  parameter("changing-numbers", changing([1, 2, "2.5"], [2, 3])),
  parameter("fixed-numbers", always([0, "2.50", 15])),
  parameter("changing-day", changing("2012-02-29", "2012-07-08")),
  parameter("same-day", changing("2012-06-30", "2012-06-30")),
  parameter("fixed-time", always("08:15")),
  parameter("changing-time", changing("08:00", "24:00")),
  parameter("changing-days", changing(["2012-01-31"], ["2012-07-01", "2012-07-08"])),
  parameter("changing-kind", changing("MRSS", "CADC")),
  parameter("fixed-kinds", always(["MRSS", "CADC"])),
  parameter("changing-kinds", changing(["MRSS"], ["CADC", "other"])),
  parameter("same-kinds", changing(["CADC", "MRSS"], ["CADC", "MRSS"])),
];

const questions: readonly QuestionReadings[] = [
  { id: "colour", readings: ["red", "green"] },
  { id: "size", readings: ["small", "middle", "large"] },
  { id: "side", readings: ["left", "right"] },
];

const qualification = (id: string, requires: Condition): Qualification => ({ id, title: id, clauses: [], requires });
const item = (path: string): Ref => ({ op: "item", path });
const fact = (path: string): Ref => ({ op: "fact", path });

const fixedQualifications: readonly Qualification[] = [
  qualification("credentialed", {
    op: "some",
    over: item("credentials"),
    where: {
      op: "all",
      of: [
        { op: "oneOf", left: item("kind"), right: { op: "param", id: "changing-kinds" } },
        { op: "inForce", of: item("") },
      ],
    },
  }),
  qualification("trained", {
    op: "question",
    id: "colour",
    readings: {
      red: {
        op: "atLeast",
        left: { op: "total", over: item("trainings"), of: item("hours") },
        right: { op: "param", id: "changing-number" },
      },
      green: {
        op: "any",
        of: [
          { op: "qualification", id: "credentialed", of: item("") },
          { op: "equals", left: item("inRecovery"), right: true },
        ],
      },
    },
  }),
];

const noPins: Readonly<Record<string, string>> = {};

const fixedEnvironment: Environment = {
  shape: recordShape,
  parameters,
  qualifications: fixedQualifications,
  questions,
  pins: noPins,
  complete: [],
};

// Places

interface PlaceOfPart {
  readonly ref: Ref;
  readonly shape: Shape;
}

/** The places of an object, down to its lists; of anything else, the thing itself. */
function placesOf(shape: Shape, op: Ref["op"], path = ""): PlaceOfPart[] {
  const here = path === "" && op === "fact" ? [] : [{ ref: { op, path }, shape }];
  if (shape.type !== "object") return here;
  const inner = Object.entries(shape.fields).flatMap(([name, field]) =>
    placesOf(field, op, path === "" ? name : `${path}.${name}`),
  );
  return [...here, ...inner];
}

const factPlaces = placesOf(part, "fact");
const isPerson = (shape: Shape): boolean => shape.type === "object" && Object.hasOwn(shape.fields, "credentials");
const isDated = (shape: Shape): boolean => shape.type === "object" && Object.hasOwn(shape.fields, "until");
const isQuantity = (shape: Shape): boolean => shape.type === "number";
const personPlace = factPlaces.find(({ ref }) => ref.path === "practitioner");

// Conditions

interface Scope {
  /** The shape of the innermost item. */
  readonly item?: Shape | undefined;
  /** How deep a condition or value may still be. */
  readonly depth: number;
  /** Whether `present` may stand here. */
  readonly present: boolean;
  /** Ids of the qualifications that may be named. */
  readonly qualifications: readonly string[];
}

type Weighted<T> = { readonly arbitrary: fc.Arbitrary<T>; readonly weight: number };

function weigh<T>(...options: readonly (Weighted<T> | undefined)[]): fc.Arbitrary<T> {
  return fc.oneof({ withCrossShrink: true }, ...options.filter((each) => each !== undefined));
}

/** Values of one kind: which places, which literals, which parameters. */
interface ValueKind {
  readonly is: (shape: Shape) => boolean;
  readonly literals: readonly Scalar[];
  readonly parameters: readonly string[];
  readonly listParameters: readonly string[];
  readonly calculated?: "number" | "date";
  readonly ordered: boolean;
}

const ofType =
  (...types: readonly Shape["type"][]) =>
  (shape: Shape): boolean =>
    types.includes(shape.type);

const numberKind: ValueKind = {
  is: isQuantity,
  literals: [0, 1, 2, "2.5", 3, 5, 15, 60, "100.000001"],
  parameters: ["fixed-number", "changing-number", "same-number"],
  listParameters: ["fixed-numbers", "changing-numbers"],
  calculated: "number",
  ordered: true,
};
const dateKind: ValueKind = {
  is: ofType("date"),
  literals: dates,
  parameters: ["changing-day", "same-day"],
  listParameters: ["changing-days"],
  calculated: "date",
  ordered: true,
};
const timeKind: ValueKind = {
  is: ofType("time"),
  literals: times,
  parameters: ["fixed-time", "changing-time"],
  listParameters: [],
  ordered: true,
};
const flagKind: ValueKind = {
  is: ofType("flag"),
  literals: [true, false],
  parameters: [],
  listParameters: [],
  ordered: false,
};
const textKind: ValueKind = {
  is: ofType("text"),
  literals: texts,
  parameters: [],
  listParameters: [],
  ordered: false,
};
/** Codes that share a pool with this one. */
function codeKind(code: Extract<Shape, { type: "code" }>): ValueKind {
  const literals = codesOf(code);
  const areCredentials = code.list === "credentials";
  return {
    is: (shape) => shape.type === "code" && codesOf(shape).join() === literals.join(),
    literals,
    parameters: areCredentials ? ["changing-kind"] : [],
    listParameters: areCredentials ? ["fixed-kinds", "changing-kinds", "same-kinds"] : [],
    ordered: false,
  };
}

const shapeIds = new Map<Shape | undefined, number>();
const memory = new Map<string, unknown>();

/** The same arbitrary for the same scope: they are built once. */
function remember<T>(name: string, scope: Scope, make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  if (!shapeIds.has(scope.item)) shapeIds.set(scope.item, shapeIds.size);
  const key = [name, shapeIds.get(scope.item), scope.depth, scope.present, ...scope.qualifications].join();
  const found = memory.get(key) as fc.Arbitrary<T> | undefined;
  if (found !== undefined) return found;
  const made = make();
  memory.set(key, made);
  return made;
}

const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth - 1 });
const inside = (scope: Scope, shape: Shape): Scope => ({ ...deeper(scope), item: shape });
const without = (scope: Scope): Scope => ({ ...scope, present: false });

/** Places of the item, where it has some, are as frequent as all those of the record. */
function placesIn(scope: Scope, is: (shape: Shape) => boolean): fc.Arbitrary<PlaceOfPart> | undefined {
  const facts = factPlaces.filter(({ shape }) => is(shape));
  const items = scope.item === undefined ? [] : placesOf(scope.item, "item").filter(({ shape }) => is(shape));
  const options: Weighted<PlaceOfPart>[] = [];
  if (items.length > 0) options.push({ weight: 3, arbitrary: fc.constantFrom(...items) });
  if (facts.length > 0) options.push({ weight: 2, arbitrary: fc.constantFrom(...facts) });
  return options.length > 0 ? fc.oneof(...options) : undefined;
}

function refsIn(scope: Scope, is: (shape: Shape) => boolean): fc.Arbitrary<Ref> | undefined {
  return placesIn(scope, is)?.map(({ ref }) => ref);
}

/** The readings of one question, each with something of its own. */
function byReading<T>(of: fc.Arbitrary<T>): fc.Arbitrary<{ op: "question"; id: string; readings: Record<string, T> }> {
  return fc.oneof(
    ...questions.map(({ id, readings }) =>
      fc
        .record(Object.fromEntries(readings.map((reading) => [reading, of])))
        .map((chosen) => ({ op: "question" as const, id, readings: chosen })),
    ),
  );
}

/** A list with what is asked of, or taken from, each of its items. */
function overList<T>(scope: Scope, of: (inside: Scope) => fc.Arbitrary<T>): fc.Arbitrary<T & { over: Ref }> {
  const lists = [...factPlaces, ...(scope.item === undefined ? [] : placesOf(scope.item, "item"))].filter(
    ({ shape }) => shape.type === "list",
  );
  return fc.oneof(
    ...lists.map(({ ref, shape }) => {
      if (shape.type !== "list") throw new Error("not a list");
      return of(inside(scope, shape.of)).map((rest) => ({ ...rest, over: ref }));
    }),
  );
}

/** A value whose form says what it is. */
function formed(kind: ValueKind, scope: Scope): fc.Arbitrary<Value> | undefined {
  const refs = refsIn(scope, kind.is);
  const calculated = scope.depth > 0 ? calculatedOf(kind, scope) : [];
  const options = [...(refs ? [{ weight: 4, arbitrary: refs }] : []), ...calculated];
  return options.length > 0 ? fc.oneof(...options) : undefined;
}

function calculatedOf(kind: ValueKind, scope: Scope): Weighted<Value>[] {
  if (kind.calculated === "number") return calculatedNumbers(without(scope));
  return kind.calculated === "date" ? calculatedDates(without(scope)) : [];
}

/** A value of a kind: also a literal, a parameter, or one for each reading. */
function valueIn(kind: ValueKind, scope: Scope): fc.Arbitrary<Value> {
  const known = formed(kind, scope);
  return weigh<Value>(
    { weight: 3, arbitrary: fc.constantFrom(...kind.literals) },
    known && { weight: 3, arbitrary: known },
    kind.parameters.length > 0
      ? { weight: 2, arbitrary: fc.constantFrom(...kind.parameters).map((id) => ({ op: "param" as const, id })) }
      : undefined,
    scope.depth > 0 ? { weight: 1, arbitrary: byReading(valueIn(kind, deeper(scope))) } : undefined,
  );
}

const numberIn = (scope: Scope): fc.Arbitrary<Value> =>
  remember("number", scope, () => valueIn(numberKind, without(scope)));
const dateIn = (scope: Scope): fc.Arbitrary<Value> => remember("date", scope, () => valueIn(dateKind, without(scope)));
const timeIn = (scope: Scope): fc.Arbitrary<Value> => remember("time", scope, () => valueIn(timeKind, without(scope)));

function calculatedNumbers(scope: Scope): Weighted<Value>[] {
  const number = numberIn(deeper(scope));
  const several = fc.array(number, { minLength: 1, maxLength: 3 });
  const pair = fc.array(number, { minLength: 2, maxLength: 2 });
  const some = (arbitrary: fc.Arbitrary<Value>, weight = 1): Weighted<Value> => ({ weight, arbitrary });
  return [
    some(several.map((of) => ({ op: "sum", of }))),
    some(pair.map((of) => ({ op: "product", of }))),
    some(fc.tuple(number, fc.constantFrom(2, 7, 15)).map(([of, by]) => ({ op: "quotient", of, by }))),
    some(fc.tuple(timeIn(deeper(scope)), timeIn(deeper(scope))).map(([from, to]) => ({ op: "minutes", from, to }))),
    some(fc.constant({ op: "minutes", from: fact("start"), to: fact("end") })),
    some(countIn(scope), 3),
    some(totalIn(scope), 3),
  ];
}

function countIn(scope: Scope): fc.Arbitrary<Value> {
  return overList(scope, (at) => {
    const distinct = scalarIn(at);
    return fc.record(
      {
        op: fc.constant("count" as const),
        where: conditionIn(at),
        ...(distinct && { distinct }),
      },
      { requiredKeys: ["op"] },
    );
  }) as fc.Arbitrary<Value>;
}

function totalIn(scope: Scope): fc.Arbitrary<Value> {
  return overList(scope, (at) =>
    fc.record(
      { op: fc.constant("total" as const), of: numberIn(at), where: conditionIn(at) },
      { requiredKeys: ["op", "of"] },
    ),
  ) as fc.Arbitrary<Value>;
}

/** Some place of the item with a value that items can differ in, or the week or month of a date. */
function scalarIn(scope: Scope): fc.Arbitrary<Value> | undefined {
  const scalars = (scope.item === undefined ? [] : placesOf(scope.item, "item")).filter(({ shape }) =>
    ["number", "date", "time", "flag", "code", "text"].includes(shape.type),
  );
  if (scalars.length === 0) return undefined;
  const ofDate = ({ ref }: PlaceOfPart): Value[] => [
    { op: "startOf", period: "week", date: ref },
    { op: "startOf", period: "month", date: ref },
  ];
  const plain: Value[] = scalars.flatMap((place) => [place.ref, ...(place.shape.type === "date" ? ofDate(place) : [])]);
  const alternatives = scalars.map(({ shape }) => {
    const alike = scalars.filter((other) => other.shape === shape);
    return byReading(fc.constantFrom(...alike.map(({ ref }): Value => ref)));
  });
  return weigh<Value>(
    { weight: 3, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.oneof(...alternatives) },
  );
}

function calculatedDates(scope: Scope): Weighted<Value>[] {
  const date = dateIn(deeper(scope));
  const shifted = fc.record(
    {
      op: fc.constant("shift" as const),
      date,
      months: fc.constantFrom(-12, -1, 1, 6, 18, { op: "param" as const, id: "changing-steps" }),
      days: fc.constantFrom(-30, -1, 1, 7, { op: "param" as const, id: "fixed-number" }),
      back: fc.constant(true as const),
      noSuchDay: fc.constantFrom("last" as const, "next" as const),
    },
    { requiredKeys: ["op", "date"] },
  );
  const started = fc.record(
    {
      op: fc.constant("startOf" as const),
      date,
      period: fc.constantFrom("week" as const, "month" as const, "year" as const),
      weekStart: fc.constantFrom("sunday" as const, "monday" as const),
    },
    { requiredKeys: ["op", "date", "period"] },
  );
  const sinceADay = fc.record({
    op: fc.constant("startOf" as const),
    date,
    period: fc.constant("year" as const),
    since: date,
  });
  // The last one says by its form that all are dates.
  const dates = fc
    .tuple(date, fc.array(date, { maxLength: 1 }), started)
    .map(([one, more, last]) => [one, ...more, last]);
  const first = fc.record({ op: fc.constant("firstOf" as const), of: dates });
  return [
    { weight: 2, arbitrary: shifted as fc.Arbitrary<Value> },
    { weight: 1, arbitrary: started as fc.Arbitrary<Value> },
    { weight: 1, arbitrary: sinceADay as fc.Arbitrary<Value> },
    { weight: 1, arbitrary: first as fc.Arbitrary<Value> },
  ];
}

/** The kinds of which the scope has places, codes by their pools. */
function kindsIn(scope: Scope): { readonly kind: ValueKind; readonly weight: number }[] {
  const places = [...factPlaces, ...(scope.item === undefined ? [] : placesOf(scope.item, "item"))];
  const kindsOfCodes = new Map<string, ValueKind>();
  for (const { shape } of places) if (shape.type === "code") kindsOfCodes.set(codesOf(shape).join(), codeKind(shape));
  const fixed = [
    { kind: numberKind, weight: 12 },
    { kind: dateKind, weight: 9 },
    { kind: timeKind, weight: 3 },
    { kind: flagKind, weight: 6 },
    { kind: textKind, weight: 3 },
  ];
  return [...fixed, ...[...kindsOfCodes.values()].map((kind) => ({ kind, weight: 1 }))];
}

function comparison(scope: Scope): fc.Arbitrary<Condition> {
  return remember("comparison", scope, () => ofEachKind(scope, (kind) => compared(kind, scope)));
}

function ofEachKind(
  scope: Scope,
  make: (kind: ValueKind) => fc.Arbitrary<Condition> | undefined,
): fc.Arbitrary<Condition> {
  return weigh(
    ...kindsIn(scope).map(({ kind, weight }) => {
      const arbitrary = make(kind);
      return arbitrary && { arbitrary, weight };
    }),
  );
}

function compared(kind: ValueKind, scope: Scope): fc.Arbitrary<Condition> | undefined {
  const left = formed(kind, scope);
  const comparisons = ["equals", "atLeast", "atMost", "moreThan", "lessThan"] as const;
  const op = kind.ordered ? fc.constantFrom(...comparisons) : fc.constant("equals" as const);
  return (
    left &&
    fc
      .tuple(op, left, valueIn(kind, scope), fc.nat(4))
      .map(([op, left, right, turn]) => (turn === 0 ? { op, left: right, right: left } : { op, left, right }))
  );
}

function membership(scope: Scope): fc.Arbitrary<Condition> {
  return remember("membership", scope, () => ofEachKind(scope, (kind) => listed(kind, scope)));
}

function listed(kind: ValueKind, scope: Scope): fc.Arbitrary<Condition> | undefined {
  const left = kind === flagKind ? undefined : formed(kind, scope);
  const literals = fc.array(fc.constantFrom(...kind.literals), { minLength: 1, maxLength: 3 });
  const lists = kind.listParameters.map((id) => ({ op: "param" as const, id }));
  const right = lists.length > 0 ? fc.oneof(literals, fc.constantFrom(...lists)) : literals;
  return left && fc.record({ op: fc.constant("oneOf" as const), left, right });
}

function multiple(scope: Scope): fc.Arbitrary<Condition> {
  return fc.record({
    op: fc.constant("multipleOf" as const),
    left: formed(numberKind, scope) ?? fc.constant(0),
    right: fc.constantFrom(1, 2, 15, 0.25),
  });
}

function inForce(scope: Scope): fc.Arbitrary<Condition> {
  const of = refsIn(scope, isDated) ?? fc.constant(fact("vehicle.licence"));
  return fc.record(
    { op: fc.constant("inForce" as const), of, on: dateIn({ ...scope, depth: Math.max(0, scope.depth - 1) }) },
    { requiredKeys: ["op", "of"] },
  ) as fc.Arbitrary<Condition>;
}

function presence(scope: Scope): fc.Arbitrary<Condition> | undefined {
  const of = refsIn(scope, (shape) => shape.type !== "list" && !isPerson(shape));
  return of?.map((ref) => ({ op: "present", of: ref }));
}

function qualified(scope: Scope): fc.Arbitrary<Condition> | undefined {
  if (scope.qualifications.length === 0) return undefined;
  const of = refsIn(scope, isPerson) ?? fc.constant(fact("practitioner"));
  return fc.record(
    { op: fc.constant("qualification" as const), id: fc.constantFrom(...scope.qualifications), of },
    { requiredKeys: ["op", "id"] },
  ) as fc.Arbitrary<Condition>;
}

function conditionIn(scope: Scope): fc.Arbitrary<Condition> {
  return remember("condition", scope, () => {
    const presences = scope.present ? presence(scope) : undefined;
    const qualifications = qualified(scope);
    const shallow = { ...scope, depth: Math.min(scope.depth, 2) };
    return weigh<Condition>(
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 8, arbitrary: comparison(shallow) },
      { weight: 3, arbitrary: membership(shallow) },
      { weight: 1, arbitrary: multiple(shallow) },
      { weight: 2, arbitrary: inForce(shallow) },
      presences && { weight: 5, arbitrary: presences },
      qualifications && { weight: 2, arbitrary: qualifications },
      ...(scope.depth > 0 ? compound(scope) : []),
    );
  });
}

function compound(scope: Scope): Weighted<Condition>[] {
  const inner = conditionIn(deeper(scope));
  const plain = conditionIn(without(deeper(scope)));
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  const listed = overList(scope, (at) =>
    fc.record({ op: fc.constantFrom("some" as const, "every" as const), where: conditionIn(at) }),
  );
  return [
    { weight: 4, arbitrary: parts.map((of) => ({ op: "all", of })) },
    { weight: 4, arbitrary: parts.map((of) => ({ op: "any", of })) },
    { weight: 2, arbitrary: plain.map((of) => ({ op: "not", of })) },
    { weight: 2, arbitrary: fc.tuple(plain, inner).map(([when, then]) => ({ op: "when", when, then })) },
    { weight: 4, arbitrary: listed },
    { weight: 4, arbitrary: byReading(inner) },
  ];
}

/** How many forms a condition is made of; literals are not counted. */
export function sizeOf(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  const here = "op" in part ? 1 : 0;
  return Object.values(part).reduce((sum: number, inner) => sum + sizeOf(inner), here);
}

const most = 25;

/** Well-typed conditions of at most 25 forms, with or without `present`, that may name the fixed qualifications. */
export function arbitraryCondition(options: { readonly present: boolean; readonly drawn?: boolean }) {
  const qualifications = fixedQualifications.map(({ id }) => id);
  if (options.drawn) qualifications.push("drawn");
  return conditionIn({ depth: 3, present: options.present, qualifications }).filter((made) => sizeOf(made) <= most);
}

/** Values of numbers, of at most 12 forms. */
export function arbitraryNumber(): fc.Arbitrary<Value> {
  const qualifications = fixedQualifications.map(({ id }) => id);
  return numberIn({ depth: 2, present: false, qualifications }).filter((made) => sizeOf(made) <= 12);
}

/** A date as an anchor, of at most 6 forms. */
export function arbitraryDate(): fc.Arbitrary<Value> {
  return dateIn({ depth: 2, present: false, qualifications: [] }).filter((made) => sizeOf(made) <= 6);
}

/** The fixed parameters and questions, with one qualification beside the fixed ones that is drawn: it may name them. */
export function arbitraryEnvironment(): fc.Arbitrary<Environment> {
  const qualifications = fixedQualifications.map(({ id }) => id);
  return conditionIn({ item: personPlace?.shape, depth: 2, present: false, qualifications })
    .filter((made) => sizeOf(made) <= 12)
    .map((requires) => ({
      ...fixedEnvironment,
      qualifications: [...fixedQualifications, qualification("drawn", requires)],
      // All else is fixed: a counterexample is readable so.
      [fc.toStringMethod]: () => `environment where "drawn" is ${JSON.stringify(requires)}`,
    }));
}

/** A reading for some of the questions. */
export function arbitraryPins(): fc.Arbitrary<Readonly<Record<string, string>>> {
  const readings = Object.fromEntries(questions.map(({ id, readings }) => [id, fc.constantFrom(...readings)]));
  return fc.record(readings, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;
}

/** Some of the record's sections. */
export function arbitrarySections(): fc.Arbitrary<string[]> {
  return fc.subarray(["practitioner", "consumer", "site", "vehicle", "session", "attendance", "documentation"]);
}

// Records

interface Telling {
  /** Whether a field may be `null`; the bounds of a period always may. */
  readonly nulls: boolean;
  /** How often a field is told, against 3 times absent. */
  readonly told: number;
}

const often: Telling = { nulls: true, told: 20 };
const now: Telling = { nulls: true, told: 5 };
const later: Telling = { nulls: false, told: 5 };

const tellings = new Map<Telling, Map<Shape, fc.Arbitrary<unknown>>>();

function told(shape: Shape, how: Telling): fc.Arbitrary<unknown> {
  const ofShape = tellings.get(how) ?? new Map<Shape, fc.Arbitrary<unknown>>();
  tellings.set(how, ofShape);
  const made = ofShape.get(shape) ?? tell(shape, how);
  ofShape.set(shape, made);
  return made;
}

function tell(shape: Shape, how: Telling): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case "number":
      return shape.whole ? fc.constantFrom(...counts) : fc.constantFrom(...quantities);
    case "date":
      return fc.constantFrom(...dates);
    case "time":
      return fc.constantFrom(...times);
    case "flag":
      return fc.boolean();
    case "code":
      return fc.constantFrom(...codesOf(shape));
    case "text":
      return fc.constantFrom(...texts);
    case "written":
      return fc.constantFrom(...writings);
    case "list":
      return fc.array(told(shape.of, how), { maxLength: 3 });
    case "object":
      return toldObject(shape, how);
    default:
      throw new Error(`${shape.type} is not told`);
  }
}

/** What stands for absent while a record is drawn. */
const absent = Symbol("absent");

function toldObject(shape: ObjectShape, how: Telling): fc.Arbitrary<Draft> {
  const required = shape.required ?? [];
  const fields = Object.entries(shape.fields).map(([name, field]): [string, fc.Arbitrary<unknown>] => {
    const given = told(field, how);
    if (field.type === "date" && field.bound)
      return [name, weigh<unknown>({ weight: 2, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) })];
    if (required.includes(name)) return [name, given];
    return [
      name,
      weigh<unknown>(
        { weight: 3, arbitrary: fc.constant(absent) },
        { weight: how.told, arbitrary: given },
        how.nulls ? { weight: 1, arbitrary: fc.constant(null) } : undefined,
      ),
    ];
  });
  return fc
    .record(Object.fromEntries(fields))
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, given]) => given !== absent)));
}

/** Records in which each field may be absent, `null` or told. */
export function arbitraryRecord(): fc.Arbitrary<Draft> {
  if (part.type !== "object") throw new Error("a record is an object");
  return fc.oneof(toldObject(part, now), toldObject(part, often));
}

type Place = readonly (string | number)[];

/** The places of a record that are absent, below told objects and in the items of told lists. */
export function absentPlaces(of: unknown, shape: Shape = part, at: Place = []): { at: Place; shape: Shape }[] {
  if (shape.type === "list" && Array.isArray(of)) {
    return of.flatMap((item: unknown, index) => absentPlaces(item, shape.of, [...at, index]));
  }
  if (shape.type !== "object" || typeof of !== "object" || of === null) return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const here = [...at, name];
    return Object.hasOwn(of, name) ? absentPlaces((of as Draft)[name], field, here) : [{ at: here, shape: field }];
  });
}

function put(of: unknown, [name, ...rest]: Place, given: unknown): unknown {
  if (name === undefined) return given;
  if (Array.isArray(of)) return of.map((item: unknown, index) => (index === name ? put(item, rest, given) : item));
  return { ...(of as Draft), [name]: put((of as Draft | undefined)?.[name], rest, given) };
}

/** Names of everything that a condition refers to, itself and through the qualifications it names. */
function namesIn(condition: Condition, env: Environment): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { op, id, path } = node as { op?: unknown; id?: unknown; path?: unknown };
    if (typeof path === "string") for (const name of path.split(".")) names.add(name);
    if (op === "param" || op === "inForce") names.add("date");
    if (op === "inForce") for (const name of ["from", "until"]) names.add(name);
    if (op === "qualification" && !seen.has(String(id))) {
      seen.add(String(id));
      names.add("practitioner");
      walk(env.qualifications.find((each) => each.id === id)?.requires);
    }
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(condition);
  return names;
}

/**
 * The record with one more fact: an absent place is told a value. What was told or `null` stays as it is. A place that the
 * condition refers to is taken before any other. The record itself where nothing is absent.
 */
export function arbitraryGrowth(record: Draft, condition: Condition, env: Environment): fc.Arbitrary<Draft> {
  const places = absentPlaces(record);
  const names = namesIn(condition, env);
  const matter = places.filter(({ at }) => at.every((name) => typeof name === "number" || names.has(name)));
  const choice = matter.length > 0 ? matter : places;
  if (choice.length === 0) return fc.constant(record);
  return fc
    .constantFrom(...choice)
    .chain(({ at, shape }) => told(shape, later).map((given) => put(record, at, given) as Draft));
}

/** A record and what becomes of it as facts are told, one at a time: the record first. */
export function arbitraryHistory(condition: Condition, env: Environment, steps: number): fc.Arbitrary<Draft[]> {
  const grow = (history: readonly Draft[]): fc.Arbitrary<Draft[]> => {
    const last = history[history.length - 1];
    if (last === undefined || history.length > steps) return fc.constant([...history]);
    return arbitraryGrowth(last, condition, env).chain((next) => grow([...history, next]));
  };
  return arbitraryRecord().chain((record) => grow([record]));
}
