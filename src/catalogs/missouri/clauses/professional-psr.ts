import type { Clause } from "../../../catalog/types.ts";
import { clausesIn } from "./clause.ts";

const individual = clausesIn("psr-2009", "Individual");
const group = clausesIn("psr-2009", "Group");
const training = clausesIn("psr-2009", "Training");

/** PSR-001 to PSR-066. */
export const professionalPsrClauses: readonly Clause[] = [
  individual.rule("PSR-001", "title", "The service is Individual Professional Psychosocial Rehabilitation."),
  individual.rule(
    "PSR-002",
    "date beside the title",
    "The date 6/3/09 is printed beside the title, without a word on what it means.",
  ),
  individual.pricing("PSR-003", "MHD code and rate", "Under MHD the individual service has the code H2017HO."),
  individual.pricing("PSR-004", "MHD code and rate", "The rate of H2017HO is $20.36."),
  individual.pricing("PSR-005", "MHD code and rate", "The rate of H2017HO is for a quarter hour."),
  individual.pricing("PSR-006", "MHD provider pay", "Of H2017HO the provider is paid $17.72."),
  individual.pricing("PSR-007", "MHD provider pay", "The provider pay of H2017HO is for a quarter hour."),
  individual.pricing("PSR-008", "POS code and rate", "Under POS the individual service has the code H2017P."),
  individual.pricing("PSR-009", "POS code and rate", "The rate of H2017P is $17.72."),
  individual.pricing("PSR-010", "POS code and rate", "The rate of H2017P is for a quarter hour."),
  individual.rule(
    "PSR-011",
    "description",
    "The service is a mental health intervention made for this one individual.",
  ),
  individual.rule("PSR-012", "description", "The intervention takes an approach that is based on skills."),
  individual.rule(
    "PSR-013",
    "description",
    "The intervention addresses behavioural problems and functional deficits that have been identified.",
  ),
  individual.rule(
    "PSR-014",
    "description",
    "A mental disorder is behind the problems and gets in the way of the consumer's adjustment: personal, in the family or in the community.",
  ),
  individual.rule(
    "PSR-015",
    "documentation",
    "The service is documented as 9 CSR 30-4.035 8 (B) asks; that text is cited, not reproduced.",
  ),
  individual.rule(
    "PSR-016",
    "qualified staff",
    "A professional counselor with a Missouri licence, full or provisional, may render the service.",
  ),
  individual.rule(
    "PSR-017",
    "qualified staff",
    "The counselor also has specialized training in mental health services.",
  ),
  individual.rule(
    "PSR-018",
    "qualified staff",
    "A clinical social worker with a Missouri licence, full or provisional, may render the service.",
  ),
  individual.rule(
    "PSR-019",
    "qualified staff",
    "The social worker also has specialized training in mental health services.",
  ),
  individual.rule(
    "PSR-020",
    "qualified agency",
    "The agency is certified for Adult Community Psychiatric Rehabilitation (CPR).",
  ),
  individual.rule(
    "PSR-021",
    "qualified agency",
    "The agency's certification is from the CPS Division of Missouri's Department of Mental Health.",
  ),

  group.rule("PSR-022", "title", "The service is Group Professional Psychosocial Rehabilitation."),
  group.pricing("PSR-023", "MHD code and rate", "Under MHD the group service has the code H2017HOHQ."),
  group.pricing("PSR-024", "MHD code and rate", "The rate of H2017HOHQ is $5.09."),
  group.pricing("PSR-025", "MHD code and rate", "The rate of H2017HOHQ is for a quarter hour."),
  group.pricing("PSR-026", "MHD provider pay", "Of H2017HOHQ the provider is paid $4.43."),
  group.pricing("PSR-027", "MHD provider pay", "The provider pay of H2017HOHQ is for a quarter hour."),
  group.pricing("PSR-028", "POS code and rate", "Under POS the group service has the code H2017S."),
  group.pricing("PSR-029", "POS code and rate", "The rate of H2017S is $4.43."),
  group.pricing("PSR-030", "POS code and rate", "The rate of H2017S is for a quarter hour."),
  group.rule("PSR-031", "description", "The service is a mental health intervention held in a group."),
  group.rule("PSR-032", "description", "The intervention takes an approach that is based on skills."),
  group.rule(
    "PSR-033",
    "description",
    "The intervention addresses behavioural problems and functional deficits that have been identified.",
  ),
  group.rule(
    "PSR-034",
    "description",
    "A mental disorder is behind the problems and gets in the way of the consumer's adjustment: personal, in the family or in the community.",
  ),
  group.rule("PSR-035", "group size", "A group has at most eight consumers to one professional."),
  group.rule(
    "PSR-036",
    "documentation",
    "The service is documented as 9 CSR 30-4.035 8 (B) asks; that text is cited, not reproduced.",
  ),
  group.rule(
    "PSR-037",
    "qualified staff",
    "A professional counselor with a Missouri licence, full or provisional, may render the service.",
  ),
  group.rule("PSR-038", "qualified staff", "The counselor also has specialized training in mental health services."),
  group.rule(
    "PSR-039",
    "qualified staff",
    "A clinical social worker with a Missouri licence, full or provisional, may render the service.",
  ),
  group.rule(
    "PSR-040",
    "qualified staff",
    "The social worker also has specialized training in mental health services.",
  ),
  group.rule(
    "PSR-041",
    "qualified agency",
    "The agency is certified for Adult Community Psychiatric Rehabilitation (CPR).",
  ),
  group.rule(
    "PSR-042",
    "qualified agency",
    "The agency's certification is from the CPS Division of Missouri's Department of Mental Health.",
  ),

  training.definition("PSR-043", "title", "The section sets the training that staff of both services need."),
  training.rule(
    "PSR-044",
    "personnel files",
    "Each required training is on file with personnel, as 9 CSR 30-4.034 (11) asks.",
  ),
  training.rule(
    "PSR-045",
    "initial",
    "Whoever renders the individual and the group service has had the initial training.",
  ),
  training.rule(
    "PSR-046",
    "initial",
    "The initial training covers the CPR program: orientation and items (1-7) of 9 CSR 30-4.034 7 A.",
  ),
  training.rule("PSR-047", "initial", "The initial training covers documentation and Medicaid compliance."),
  training.guidance(
    "PSR-048",
    "initial",
    "Materials for the documentation and Medicaid training are on the department's web site.",
  ),
  training.rule(
    "PSR-049",
    "within six months",
    "Whoever renders the individual or the group service has the additional training within six months.",
  ),
  training.rule("PSR-050", "within six months", "The additional training covers items (1-9) of 9 CSR 30-4.034 7 D."),
  training.rule(
    "PSR-051",
    "within six months",
    "The additional training has 2.5 hours on cognitive behavioral therapy.",
  ),
  training.rule(
    "PSR-052",
    "within six months",
    "The additional training has 2 hours on creating a recovery based mental treatment plan.",
  ),
  training.rule(
    "PSR-053",
    "within six months",
    "The additional training has 2.5 hours on illness management and recovery.",
  ),
  training.rule("PSR-054", "within six months", "The additional training has 2 hours of introduction to DBT."),
  training.rule(
    "PSR-055",
    "within six months",
    "The additional training has 2 hours on IDDT, with motivational interviewing and stage-wise treatment among them.",
  ),
  training.rule("PSR-056", "within six months", "The additional training has 4 hours on motivational interviewing."),
  training.rule("PSR-057", "within six months", "The additional training has 2 hours on suicide prevention."),
  training.rule("PSR-058", "within six months", "The additional training has 1 hour on PTSD."),
  training.rule(
    "PSR-059",
    "within six months",
    "The additional training has 1 hour on medications, the basics of diagnosis, and working with prescribers.",
  ),
  training.rule(
    "PSR-060",
    "within six months",
    "The additional training has 1 hour on older adults with psychiatric illness.",
  ),
  training.guidance("PSR-061", "note", "Much of the continuing training can be found in the E-Learning catalog."),
  training.guidance("PSR-062", "note", "Providers who doubt whether a training fits should ask the department."),
  training.rule(
    "PSR-063",
    "note",
    "Earlier training in an area may stand in for a requirement, by waiver, if the personnel record documents it.",
  ),
  training.rule(
    "PSR-064",
    "note",
    "For someone who will specialise in one service approach, the agency may ask for an exception.",
  ),
  training.rule(
    "PSR-065",
    "note",
    "An exception reaches only parts of the curriculum that do not matter to that person's work.",
  ),
  training.guidance("PSR-066", "link", "The address of the department's training page is printed once more."),
];
