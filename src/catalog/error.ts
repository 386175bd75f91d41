/** Something wrong with a catalog. */
export interface CatalogProblem {
  /** Where: names and indexes from the catalog, such as `services[2].rules[0].requires.left`. */
  readonly path: string;
  /** What is wrong, and what is needed there. */
  readonly message: string;
}

/** Thrown where a catalog cannot be used. It lists everything that is wrong with it. */
export class CatalogError extends Error {
  /** The name of this class. */
  override readonly name = "CatalogError";
  /** All problems of its form, or, where there are none, of what it refers to, its periods and its conditions. */
  readonly problems: readonly CatalogProblem[];

  /** Each part of the package carries this class: an error of one is an instance of each. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "CatalogError";
  }

  /** Makes the error of a list of problems. */
  constructor(problems: readonly CatalogProblem[]) {
    super(problems.map((problem) => `${problem.path || "catalog"}: ${problem.message}`).join("\n"));
    this.problems = problems;
  }
}
