import type { BillingLine, Catalog, Rate, Reading } from "./catalog/types.ts";
import { isDay } from "./condition/calendar.ts";
import { handOut } from "./condition/freeze.ts";
import { readingOf } from "./condition/language.ts";
import { ownFields } from "./condition/own-data.ts";
import { findRate } from "./decision/decide.ts";
import { refuseBroken, ruleOnRecord, writeBroken, writeDecision, writeRefusal } from "./decision/decide-record.ts";
import type { EngineOptions, RecordOptions } from "./decision/options.ts";
import { type PreparedCatalog, type PreparedRecord, prepareCatalog } from "./decision/prepare.ts";
import { refuseFormat } from "./decision/record-format.ts";
import { unlessBroken } from "./decision/runtime.ts";
import type { CatalogIdentity, Decision, Finding } from "./decision/types.ts";
import type { CodeAndModifiers, IsoDate } from "./record/types.ts";

declare const checked: unique symbol;

/** A record that has passed the checks of one engine, for that engine's `decide`. */
export interface CheckedRecord {
  /** Only `check` makes these. */
  readonly [checked]: true;
}

/** What `check` makes of a value. */
export type CheckResult =
  | {
      /** The value is a record. */
      readonly ok: true;
      /** The record, for `decide`. */
      readonly record: CheckedRecord;
    }
  | {
      /** The value is no record. */
      readonly ok: false;
      /** What is wrong with it. */
      readonly findings: readonly Finding[];
    };

/** A code with its rate on a day. */
export interface RateAnswer {
  /** Id of the service. */
  readonly service: string;
  /** Which program pays. */
  readonly funding: string;
  /** The printed code. */
  readonly code: string;
  /** The HCPCS code that it stands for, or `null`. */
  readonly hcpcs: CodeAndModifiers | null;
  /** What a unit is. */
  readonly unit: string;
  /** Money for one unit, as printed: plain decimal text in the catalog's currency. */
  readonly rate: string;
  /** What the provider is paid for one unit, or `null` where no figure is printed. */
  readonly providerPay: string | null;
  /** First day of the rate; `null` = no first day. */
  readonly from: IsoDate | null;
  /** Last day of the rate; `null` = no last day. */
  readonly until: IsoDate | null;
  /** The clauses that print it. */
  readonly clauses: readonly string[];
}

/** A service of the catalog, in short. */
export interface ServiceAnswer {
  /** Its id. */
  readonly id: string;
  /** Its title, as printed. */
  readonly title: string;
  /** The program that it belongs to. */
  readonly program: string;
  /** What a unit is. */
  readonly unit: string;
  /** Its printed codes and the funding of each. */
  readonly codes: readonly Pick<BillingLine, "code" | "funding">[];
}

/** A question of the catalog, and how this engine reads it. */
export interface QuestionAnswer {
  /** Its id. */
  readonly id: string;
  /** The question, for the department to answer. */
  readonly asks: string;
  /** The readings that the source allows. */
  readonly readings: readonly Reading[];
  /** The clauses in which it arises. */
  readonly clauses: readonly string[];
  /** The reading that this engine has pinned, or `null`. */
  readonly pinned: string | null;
}

/** Decides records against one catalog. No answer depends on those before it: equal records give equal decisions. */
export interface Engine {
  /** The catalog's identity, as it stands in every decision. */
  readonly catalog: CatalogIdentity;
  /** Decides any value. Whatever it is, the answer is a decision; nothing is thrown. */
  evaluate(value: unknown, options?: RecordOptions): Decision;
  /** Checks that a value is a record, for `decide`. */
  check(value: unknown, options?: RecordOptions): CheckResult;
  /**
   * Decides a checked record.
   *
   * @throws {TypeError} where the record was not checked by this engine.
   *
   * @example
   * ```ts
   * import { createEngine } from "clausewise";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * const engine = createEngine(missouri);
   * const checked = engine.check({ service: "ATRG" });
   * checked.ok && engine.decide(checked.record).outcome; //=> "incomplete"
   * ```
   */
  decide(record: CheckedRecord): Decision;
  /** The services with the codes that have a rate on a day, or all of them. An `on` that is no day finds none. */
  services(options?: { readonly on?: IsoDate | undefined }): readonly ServiceAnswer[];
  /**
   * The rate of a code on a day, or `null` where the code is unknown, ambiguous, of another funding or has none, or `on` is no
   * day.
   *
   * @example
   * ```ts
   * import { createEngine } from "clausewise";
   * import { missouri } from "clausewise/catalogs/missouri";
   *
   * createEngine(missouri).rate("H2017HO", { on: "2010-06-01" })?.providerPay; //=> "17.72"
   * ```
   */
  rate(
    code: string | CodeAndModifiers,
    options: { readonly on: IsoDate; readonly funding?: string | undefined },
  ): RateAnswer | null;
  /** What the sources leave open, and what is pinned. */
  questions(): readonly QuestionAnswer[];
}

/**
 * Makes an engine from a catalog. The catalog is checked and copied: what happens to it later changes nothing.
 *
 * @throws {CatalogError} listing everything that is wrong with the catalog.
 * @throws {TypeError} listing every option that names nothing of the catalog.
 * @throws {Error} where something has changed decimal.js, or added properties to `Object.prototype`.
 *
 * @example
 * ```ts
 * import { createEngine } from "clausewise";
 * import { missouri } from "clausewise/catalogs/missouri";
 *
 * const engine = createEngine(missouri, { readings: missouri.recommendedReadings });
 * const group = missouri.services.find(({ id }) => id === "group")?.example;
 * engine.evaluate(group).price?.total; //=> "12.52"
 * engine.evaluate({ ...group, session: { ...group?.session, consumers: 31 } }).findings[0]?.rule; //=> "most-consumers"
 * ```
 */
export function createEngine(source: Catalog, options: EngineOptions = {}): Engine {
  const prepared = prepareCatalog(source, options);
  const { catalog, resolve } = prepared;
  const decidePrepared = (record: PreparedRecord) => writeDecision(prepared, record, ruleOnRecord(prepared, record));

  return Object.freeze<Engine>({
    get catalog() {
      return prepared.identity;
    },
    evaluate(value, recordOptions = {}) {
      return unlessBroken(
        () => {
          const reading = prepared.read(value, recordOptions);
          return reading.ok ? decidePrepared(reading.prepared) : writeRefusal(prepared, reading);
        },
        () => writeBroken(prepared),
      );
    },
    check(value, recordOptions = {}) {
      return unlessBroken<CheckResult>(
        () => {
          const reading = prepared.read(value, recordOptions);
          if (!reading.ok)
            return handOut({ ok: false as const, findings: [refuseFormat(reading.paths, prepared.layout)] });
          const record = Object.freeze(new Held(prepared, reading.prepared)) as unknown as CheckedRecord;
          return Object.freeze({ ok: true as const, record });
        },
        () => handOut({ ok: false as const, findings: [refuseBroken()] }),
      );
    },
    decide(record) {
      const found = Held.recordOf(record, prepared);
      if (found === undefined) throw new TypeError("decide takes a record that check of the same engine has made");
      return unlessBroken(
        () => decidePrepared(found),
        () => writeBroken(prepared, found.key),
      );
    },
    services(query) {
      const { on } = ownFields(query);
      const answers = catalog.services.map(({ id, title, program, pricing, lines }) => {
        const inForce = lines.filter((line) => on === undefined || rateOn(line, on) !== undefined);
        const codes = inForce.map(({ code, funding }) => ({ code, funding }));
        return { id, title, program, unit: pricing.unit, codes };
      });
      return handOut(answers.filter(({ codes }) => codes.length > 0));
    },
    rate(code, query) {
      const { on, funding } = ownFields(query);
      const resolved = resolve(code, funding);
      if (resolved.found !== "one" || (funding !== undefined && funding !== resolved.line.funding)) return null;
      const { line, service } = resolved;
      const rate = rateOn(line, on);
      if (rate === undefined) return null;
      return handOut({
        service: service.id,
        funding: line.funding,
        code: line.code,
        hcpcs: line.hcpcs ?? null,
        unit: service.pricing.unit,
        rate: rate.rate,
        providerPay: rate.providerPay ?? null,
        from: rate.from,
        until: rate.until,
        clauses: rate.clauses,
      });
    },
    questions() {
      return handOut(
        catalog.questions.map(({ id, asks, readings, clauses }) => ({
          id,
          asks,
          readings,
          clauses,
          pinned: readingOf(prepared.language.readings, id) ?? null,
        })),
      );
    },
  });
}

/** What `check` hands out: a record that nobody can look into, change or make, and the catalog that checked it. */
class Held {
  readonly #by: PreparedCatalog;
  readonly #record: PreparedRecord;

  constructor(by: PreparedCatalog, record: PreparedRecord) {
    this.#by = by;
    this.#record = record;
  }

  /** The record in a value, where the catalog has checked it. */
  static recordOf(value: unknown, by: PreparedCatalog): PreparedRecord | undefined {
    if (typeof value !== "object" || value === null || !(#by in value)) return undefined;
    return value.#by === by ? value.#record : undefined;
  }
}

function rateOn(line: BillingLine, day: unknown): Rate | undefined {
  return isDay(day) ? findRate(line, day) : undefined;
}
