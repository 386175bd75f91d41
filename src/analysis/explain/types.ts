import type { BillingLine, ParameterValue, Rate, RuleCategory } from "../../catalog/types.ts";
import type { Verdict } from "../../condition/verdict.ts";
import type { Decision } from "../../decision/types.ts";
import type { ConditionTrace, TracedTruth, ValueTrace } from "./trace-types.ts";

/**
 * A decision with everything that it rests on: plain JSON, equal for equal inputs. The decision is frozen; the rest is the
 * caller's own, and nothing that is done to it changes another answer. It shows numbers, dates, times, flags and codes of the
 * catalog's lists, and no free text, name, address or id of the record.
 */
export interface Explanation {
  /** The format of this object. */
  readonly format: "clausewise-explanation/1";
  /** The decision, as the engine gives it. */
  readonly decision: Decision;
  /** How the record was read, beside the pins, which stand with their questions. */
  readonly read: {
    /** Whether each question is read as strictly as the record allows: the worst verdict, the lowest amount. */
    readonly strictest: boolean;
    /** The sections in which what is absent is none on file. */
    readonly complete: readonly string[];
  };
  /** Every rule of the service in its order, satisfied or not; none where no rule was asked, for the code decided before. */
  readonly rules: readonly ExplainedRule[];
  /** How quantity and price are found; `null` where no rule was asked. */
  readonly price: ExplainedPrice | null;
}

/** What a rule asks, and what it says of the record. */
export interface ExplainedRule {
  /** Id of the rule, unique in its service. */
  readonly rule: string;
  /** What the rule is about. */
  readonly category: RuleCategory;
  /** `should` warns only. */
  readonly force: "shall" | "should";
  /** What is required, as a sentence to a biller. */
  readonly message: string;
  /** The clauses that the rule rests on. */
  readonly clauses: readonly string[];
  /** What it says of the record, read as the decision reads it. */
  readonly verdict: Verdict;
  /** Whether it is missing and taken as met because its category is assumed. */
  readonly assumed: boolean;
  /** The parameters that its traces met, in the catalog's order. */
  readonly parameters: readonly UsedParameter[];
  /** The readings that were tried and what came of each; one entry without readings where the rule needed none. */
  readonly worlds: readonly ExplainedWorld[];
  /** How many more worlds there are than are listed. Among those listed is one of each result. */
  readonly moreWorlds: number;
}

/** What a rule's condition is under some readings. */
export interface ExplainedWorld {
  /** The reading chosen for each question met, by question, in the order in which they were met. */
  readonly readings: Readonly<Record<string, string>>;
  /** What the condition is. */
  readonly result: Exclude<TracedTruth, "not-asked">;
  /** The tree of the condition, with the same result at its root. */
  readonly condition: ConditionTrace;
}

/** A parameter that was used, with what it is on the record's date. */
export interface UsedParameter {
  /** Id of the parameter. */
  readonly id: string;
  /** What it is, with its unit. */
  readonly title: string;
  /** Its value, period and clauses on the record's date. All its values where the date is not known, or none holds on it. */
  readonly values: readonly ParameterValue[];
}

/** How quantity and price are found. */
export interface ExplainedPrice {
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  /** What a unit is. */
  readonly unit: string;
  /** The clauses that say how the service is priced. */
  readonly clauses: readonly string[];
  /** The line that is billed: its funding, printed code, HCPCS code and modifiers, and clauses. */
  readonly line: Omit<BillingLine, "rates">;
  /** The rate on the record's date with its period and clauses; `null` where the date does not tell which. */
  readonly rate: Rate | null;
  /** The parameters that the traces met, in the catalog's order. */
  readonly parameters: readonly UsedParameter[];
  /** What each reading comes to; one entry without readings where none was needed, and none without a rate. */
  readonly worlds: readonly PricedWorld[];
  /** How many more worlds there are than are listed. */
  readonly moreWorlds: number;
}

/** Each step of a price under some readings. */
export interface PricedWorld {
  /** The reading chosen for each question met, by question, in the order in which they were met. */
  readonly readings: Readonly<Record<string, string>>;
  /** Whether the units are those that the record claims or those that it supports. */
  readonly unitsAre: "claimed" | "supported";
  /** The units, and what they are found from. */
  readonly units: ValueTrace;
  /** The persons that each unit is billed for; `null` where a unit is not billed for persons. */
  readonly persons: ValueTrace | null;
  /** Units times persons, as plain decimal text; `null` where either is not known. */
  readonly quantity: string | null;
  /** What is charged; `null` where it is not known. */
  readonly amount: AmountSteps | null;
  /** What the provider is paid; `null` where no figure is printed for it, or where it is not known. */
  readonly providerPay: AmountSteps | null;
}

/** From a printed figure to an amount. All numbers are plain decimal text. */
export interface AmountSteps {
  /** Money for one unit, as printed. */
  readonly rate: string;
  /** Rate times units: the amount of one person, not rounded. */
  readonly each: string;
  /** Rate times units times persons, not rounded. */
  readonly product: string;
  /** How a part of a cent is rounded, and why so; `null` where one person's amount has none. */
  readonly rounding: ValueTrace | null;
  /** What is rounded: nothing, the amount of each person before they are added, or the product. */
  readonly rounds: "nothing" | "each-person" | "product";
  /** What says so; `null` where it makes no difference or the catalog says nothing of it. */
  readonly roundEachPerson: ValueTrace | null;
  /** The amount, with two decimals. */
  readonly amount: string;
}
