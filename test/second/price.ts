import type { RecordFacts } from "../../src/record/types.ts";
import type { Read } from "./rule.ts";
import type { SecondService } from "./services.ts";
import { countOf, type Span, whole } from "./span.ts";
import { below } from "./truth.ts";
import { billedUnits } from "./units.ts";

const million = 1_000_000n;

/** An amount in cents, with what belongs to it. */
export interface SecondPrice {
  /** Units times persons, in millionths. */
  readonly quantity: bigint;
  readonly cents: bigint;
  /** `null` where no figure is printed. */
  readonly pay: bigint | null;
}

/** Millionths of a cent to cents, as parts of a cent are read. */
function round(millionths: bigint, read: Read): bigint {
  const cents = millionths / million;
  const twice = 2n * (millionths % million);
  const way = read("sub-cent-rounding");
  if (way === "down" || twice < million) return cents;
  if (twice > million || way === "half-up") return cents + 1n;
  return cents % 2n === 0n ? cents : cents + 1n;
}

function known(span: Span): bigint | null {
  return span !== null && span.lo === span.hi ? span.lo : null;
}

/** What the record is worth, or `null` where its quantity is not known. */
export function priceOf(record: RecordFacts, read: Read, service: SecondService): SecondPrice | null {
  const units = known(billedUnits(record, read, service.supported));
  const persons = known(service.perPerson ? countOf(below(record.trip, "persons")) : whole(1));
  if (units === null || persons === null) return null;
  const heads = persons / million;
  const amount = (cents: number): bigint => {
    const each = units * BigInt(cents);
    if (!service.perPerson) return round(each, read);
    return read("round-per-person") === "each-person" ? round(each, read) * heads : round(each * heads, read);
  };
  return {
    quantity: units * heads,
    cents: amount(service.cents),
    pay: service.pay === undefined ? null : amount(service.pay),
  };
}

/** Cents as money with two decimals. */
export function moneyOf(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Millionths as plain decimal text. */
export function decimalOf(millionths: bigint): string {
  const part = String(millionths % million)
    .padStart(6, "0")
    .replace(/0+$/u, "");
  return part === "" ? String(millionths / million) : `${millionths / million}.${part}`;
}
