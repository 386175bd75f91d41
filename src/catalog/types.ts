import type { Condition, Scalar, Value } from "../condition/types.ts";
import type { Period, ServiceRecord } from "../record/types.ts";

/** What a rule is about. `assumed` names rules by it. */
export const ruleCategories = [
  "code",
  "eligibility",
  "staff-qualification",
  "training",
  "agency",
  "delivery",
  "group-size",
  "activity",
  "site-standard",
  "vehicle",
  "attendance",
  "documentation",
  "record-keeping",
  "quantity",
  "price",
] as const;

/** What a rule is about. */
export type RuleCategory = (typeof ruleCategories)[number];

/** The engine's own rules, by id. No catalog has rules of these names. */
export const ownRules = [
  "record-format",
  "runtime",
  "service-code",
  "service-modifiers",
  "ambiguous-code",
  "funding",
  "code-in-force",
  "profiles",
  "price",
] as const;

/** A document that clauses are taken from. */
export interface SourceDocument {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** Its title, as printed. */
  readonly title: string;
  /** Who issued it. */
  readonly issuer: string;
  /** The date that is printed on it, as printed; `null` where there is none. */
  readonly dated: string | null;
}

/** One statement of a source document. */
export interface Clause {
  /** Its id, unique in the catalog: `ATR-226`. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  /** Where in the document it stands. */
  readonly locator: string;
  /** What it says, in our own words. */
  readonly summary: string;
  /** How the catalog gives it effect. Rules and pricing cite the clauses that they enforce. */
  readonly enforcedBy: "rule" | "pricing" | "definition" | "guidance";
  /** Why it is not enforced by a rule or by pricing, where that is not plain from the clause. */
  readonly reason?: string;
}

/** One way to read what a source leaves open. */
export interface Reading {
  /** Its id, unique in the question. */
  readonly id: string;
  /** What it takes the source to mean. */
  readonly means: string;
}

/** A point that a source leaves open. */
export interface Question {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** The question, for the department to answer. */
  readonly asks: string;
  /** The readings that the source allows: two or more. */
  readonly readings: readonly Reading[];
  /** The clauses in which it arises. */
  readonly clauses: readonly string[];
}

/** A value of a parameter for a period. */
export interface ParameterValue extends Period {
  /** A number, text or flag, or a list of them; decimals, days and times are written as text. */
  readonly value: Scalar | readonly Scalar[];
  /** The clauses that it is taken from. */
  readonly clauses: readonly string[];
}

/** A dated value that rules use: a limit, a window, a list. */
export interface Parameter {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** What it is, with its unit. */
  readonly title: string;
  /** Its values in the order of their periods, without gap or overlap. */
  readonly values: readonly ParameterValue[];
}

/** Something that can be attested of a subject. */
export interface Statement {
  /** Its id, unique for its subject. */
  readonly id: string;
  /** What it is attested of. */
  readonly subject: "record" | "person" | "consumer" | "agency" | "site" | "vehicle";
  /** The statement, in our own words. */
  readonly text: string;
  /** Ids of statements of the same subject that this one answers together; each answers for itself where it is given. */
  readonly members?: readonly string[];
}

/** A condition about one subject that rules share. In it, `item` is the subject. */
export interface Qualification {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** Its name, as printed. */
  readonly title: string;
  /** The clauses that define it. */
  readonly clauses: readonly string[];
  /** What must hold of the subject. */
  readonly requires: Condition;
}

/** The denial that a payer would answer with: one claim adjustment reason code, and remark codes beside it. */
export interface Denial {
  /** Claim adjustment reason code (CARC). */
  readonly carc: string;
  /** Remittance advice remark codes (RARC); at least one beside CARC 16, 96, 251 and 252. */
  readonly rarc: readonly string[];
}

/** A condition that a service requires. */
export interface Rule {
  /** Its id, unique in its service, and none of the engine's own (`price`, `funding`, …). */
  readonly id: string;
  /** The clauses that it enforces, of its own service. */
  readonly clauses: readonly string[];
  /** What it is about. */
  readonly category: RuleCategory;
  /** `should` warns only. `shall` where it is not said. */
  readonly force?: "shall" | "should";
  /** What the clause asks for, as a sentence to a biller. `{id}` stands for the value of a parameter. */
  readonly message: string;
  /** What would mend a violation: the thing to fix, and where. */
  readonly remedy: string;
  /** The denial that a violation would lead to. */
  readonly denial?: Denial;
  /** The denial instead, where the rule would be satisfied were all that it asks to be in force in force that day. */
  readonly denialIfLapsed?: Denial;
  /** What must hold. */
  readonly requires: Condition;
}

/** A rate for a period. */
export interface Rate extends Period {
  /** Money for one unit, in the catalog's currency, as printed: plain decimal text. */
  readonly rate: string;
  /** What the provider is paid for one unit, where a separate figure is printed. */
  readonly providerPay?: string;
  /** The clauses that print it. */
  readonly clauses: readonly string[];
}

/** One way to bill a service: a printed code under one funding, with its rates. */
export interface BillingLine {
  /** Which program pays, from the list `fundings`. */
  readonly funding: string;
  /** The code as printed, unique in the catalog. */
  readonly code: string;
  /** The HCPCS code and modifiers that the printed code stands for; left out for a code of the payer's own. */
  readonly hcpcs?: {
    /** Five characters. */
    readonly code: string;
    /** Two characters each. */
    readonly modifiers: readonly string[];
  };
  /** The clauses that print the code. */
  readonly clauses: readonly string[];
  /** Rates in the order of their periods, without gap or overlap. The code is in force from the first to the last. */
  readonly rates: readonly Rate[];
}

/** The ways in which a part of a cent can be rounded. */
export const roundings = ["down", "half-even", "half-up"] as const;

/** How a part of a cent is rounded. */
export type Rounding = (typeof roundings)[number];

/** How the amount of a line is found: rate × quantity (× persons), rounded once. */
export interface Pricing {
  /** What a unit is: `15 minutes`. */
  readonly unit: string;
  /** The clauses that say so. */
  readonly clauses: readonly string[];
  /** How many units the record supports. It is what the fact `units` is taken to be where none are claimed. */
  readonly quantity: Value;
  /** Persons that each unit is billed for; one where it is not said. */
  readonly persons?: Value;
  /** How a part of a cent is rounded: a text, one of `down`, `half-even` and `half-up`, or a parameter or readings of such. */
  readonly rounding: Value;
  /** A flag: whether each person's amount is rounded before they are added. `false` where it is not said. */
  readonly roundEachPerson?: Value;
}

/** A service: its codes and rates, how it is priced, and what must be true to bill it. */
export interface Service {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** Its title, as printed. */
  readonly title: string;
  /** The program that it belongs to. */
  readonly program: string;
  /** How it can be billed. */
  readonly lines: readonly BillingLine[];
  /** How it is priced. */
  readonly pricing: Pricing;
  /** What must be true to bill it. */
  readonly rules: readonly Rule[];
  /** A record that is billable with the catalog's recommended readings, every profile in its place. */
  readonly example: ServiceRecord;
}

/** Something that every decision repeats. */
export interface Notice {
  /** Its id, unique in the catalog. */
  readonly id: string;
  /** What the reader of a decision must know. */
  readonly text: string;
}

/** The names of the lists of codes that a record draws on, each declared by the catalog. */
export const listNames = [
  "fundings",
  "credentials",
  "issuers",
  "screeningSources",
  "trainingTopics",
  "disorders",
  "programs",
  "charges",
  "housingLevels",
  "approvals",
  "activities",
  "topics",
  "coachingKinds",
  "coachingFocuses",
  "wellnessFactors",
  "groupTypes",
  "groupIssues",
  "tripPurposes",
  "passLengths",
  "passVehicles",
  "passPurposes",
] as const;

/** The name of a list of codes. */
export type ListName = (typeof listNames)[number];

/** One code of a list. */
export interface ListMember {
  /** The code. */
  readonly code: string;
  /** Its title. */
  readonly title: string;
}

/**
 * Everything that one or more source documents say about a set of services, as plain JSON: what each is worth and what
 * must be true to bill it. Every dated value has `from` and `until`, inclusive; `null` is no bound.
 */
export interface Catalog {
  /** Where an editor finds the JSON Schema of catalogs. It is no part of the catalog: the engine's copy is without it. */
  readonly $schema?: string;
  /** Its id. */
  readonly id: string;
  /** Its version; a change of any amount or outcome changes it. */
  readonly version: string;
  /** Its title. */
  readonly title: string;
  /** ISO 4217 code of all its money. */
  readonly currency: string;
  /** What every decision repeats. */
  readonly notices: readonly Notice[];
  /** Where the clauses are taken from. */
  readonly documents: readonly SourceDocument[];
  /** All clauses. */
  readonly clauses: readonly Clause[];
  /** What the sources leave open. */
  readonly questions: readonly Question[];
  /**
   * A reading for each question, for a first try. They are the author's choice, not an answer of the department; the
   * engine uses none of them unless it is told to.
   */
  readonly recommendedReadings: Readonly<Record<string, string>>;
  /** Codes that records may use, by list. A record may always say `other`. */
  readonly lists: Readonly<Partial<Record<ListName, readonly ListMember[]>>>;
  /** What can be attested. */
  readonly statements: readonly Statement[];
  /** Limits, windows and lists that rules use. */
  readonly parameters: readonly Parameter[];
  /** Conditions that rules share. */
  readonly qualifications: readonly Qualification[];
  /** The services. */
  readonly services: readonly Service[];
}
