/** The ten topics of the additional training that have hours, in the order in which they are printed. */
export const topics = [
  { code: "cognitive-behavioral-therapy", hours: "2.5", clause: "PSR-051", about: "cognitive behavioral therapy" },
  { code: "recovery-plan", hours: 2, clause: "PSR-052", about: "creating a recovery based mental treatment plan" },
  { code: "illness-management", hours: "2.5", clause: "PSR-053", about: "illness management and recovery" },
  { code: "dbt", hours: 2, clause: "PSR-054", about: "an introduction to DBT" },
  {
    code: "iddt",
    hours: 2,
    clause: "PSR-055",
    about: "IDDT, with motivational interviewing and stage-wise treatment in it",
  },
  { code: "motivational-interviewing", hours: 4, clause: "PSR-056", about: "motivational interviewing" },
  { code: "suicide-prevention", hours: 2, clause: "PSR-057", about: "suicide prevention" },
  { code: "ptsd", hours: 1, clause: "PSR-058", about: "PTSD" },
  {
    code: "medications",
    hours: 1,
    clause: "PSR-059",
    about: "medications, basic diagnostic principles and collaboration with prescribers",
  },
  { code: "older-adults", hours: 1, clause: "PSR-060", about: "older adults with psychiatric illness" },
] as const;

/** A topic of the curriculum that a rule asks about. */
export type Topic =
  | (typeof topics)[number]["code"]
  | "cpr-orientation"
  | "documentation-and-medicaid"
  | "cpr-additional";

/** Id of the parameter that holds the least hours of a topic. */
export const hoursOf = (code: string): string => `psr-${code}-hours`;

const numbered = (item: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${item}-${index + 1}`);
/** Statements on the items of the orientation. */
export const orientationItems = numbered("orientation", 7);
/** Statements on the items of the additional training. */
export const additionalItems = numbered("additional", 9);
