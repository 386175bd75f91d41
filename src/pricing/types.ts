/** One line of a price. Amounts are plain decimal text in the price's currency. */
export interface PriceLine {
  /** Which program pays. */
  readonly funding: string;
  /** The HCPCS code, or the printed code where it stands for none. */
  readonly code: string;
  /** Modifiers of the HCPCS code, in their printed order. */
  readonly modifiers: readonly string[];
  /** Units billed, as plain decimal text: of a unit that is billed for each person, units times persons. */
  readonly quantity: string;
  /** What a unit is. */
  readonly unit: string;
  /** Money for one unit, as printed. */
  readonly rate: string;
  /** Rate times quantity, with two decimals. */
  readonly amount: string;
  /** What the provider is paid, from its own printed figure; only where one is printed. It is not part of the total. */
  readonly providerPay?: string;
}

/** What a billable record is worth. */
export interface Price {
  /** ISO 4217 code. */
  readonly currency: string;
  /** One line for each code billed. */
  readonly lines: readonly PriceLine[];
  /** The sum of the amounts, with two decimals. */
  readonly total: string;
}

/** What the record would be worth under some readings. */
export interface EstimatedTotal {
  /** The readings that make it so, by question; none where every reading does. */
  readonly readings: Readonly<Record<string, string>>;
  /** With two decimals. */
  readonly total: string;
}

/** What the record would be worth if it were billable, as far as its quantity is known. */
export interface Estimate {
  /** Whether every reading gives the same total. */
  readonly exact: boolean;
  /** One total for each combination of readings that matters, in the order of the questions' readings. */
  readonly totals: readonly EstimatedTotal[];
}
