import type { Qualification } from "../../../catalog/types.ts";
import type { Condition, Value } from "../../../condition/types.ts";
import type { Person } from "../../../record/types.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  equals,
  fact,
  holds,
  holdsNot,
  inForce,
  lessThan,
  oneOf,
  param,
  qualification,
  question,
  shift,
  subject,
} from "../../build.ts";
import { annualTraining } from "./annual-training.ts";

const date = fact("date");
/** The person that a qualification is asked of. */
const p = subject<Person>();

/** The person holds a credential of the Missouri Credentialing Board that is in force. */
const awarded = (kind: string): Condition =>
  p.some("credentials", (credential) =>
    all(
      equals(credential("kind"), kind),
      equals(credential("issuer"), "missouri-credentialing-board"),
      inForce(credential("")),
    ),
  );

const inClergyState = (state: Value): Condition =>
  question("clergy-licence-state", { missouri: equals(state, "MO"), "any-state": true });

/** The qualifications that the document names or describes. */
export const qualifications: readonly Qualification[] = [
  {
    id: "background-screened",
    title: "Background screening",
    clauses: ["ATR-044", "ATR-045"],
    requires: p.some("screenings", (screening) =>
      all(
        holds(screening("passed")),
        oneOf(screening("source"), param("screening-sources")),
        atMost(screening("date"), date),
      ),
    ),
  },
  {
    id: "annual-training",
    title: "Annual training on ethics and boundaries",
    clauses: ["ATR-047"],
    requires: annualTraining,
  },
  {
    id: "MRSS-P",
    title: "Missouri Recovery Support Specialist-Peer (MRSS-P)",
    clauses: ["ATR-048", "ATR-049"],
    requires: all(holds(p("inRecovery")), awarded("MRSS-P")),
  },
  {
    id: "MRSS",
    title: "Missouri Recovery Support Specialist (MRSS)",
    clauses: ["ATR-051", "ATR-052"],
    requires: all(
      awarded("MRSS"),
      question("atr-mrss-self-identified", {
        "does-not-qualify": holdsNot(p("inRecovery")),
        qualifies: true,
      }),
    ),
  },
  {
    id: "RASAC",
    title: "RASAC I or II",
    clauses: ["ATR-054"],
    requires: p.some("credentials", (credential) =>
      all(
        oneOf(credential("kind"), param("rasac-credentials")),
        equals(credential("issuer"), "missouri-credentialing-board"),
        inForce(credential("")),
      ),
    ),
  },
  {
    id: "qsap-experienced",
    title: "QSAP by licence and experience",
    clauses: ["ATR-057", "ATR-058"],
    requires: all(
      p.some("credentials", (credential) =>
        all(
          oneOf(credential("kind"), param("qsap-licences")),
          any(
            equals(credential("state"), "MO"),
            all(
              equals(credential("kind"), "physician"),
              question("qsap-licence-reach", { both: false, "mental-health-professional-only": true }),
            ),
          ),
          inForce(credential("")),
        ),
      ),
      // Years of full-time work suffice under both readings, so that only a part-timer meets the question.
      any(
        atLeast(p("treatmentYears.fullTime"), param("qsap-experience-years")),
        question("qsap-part-time", {
          "full-time-only": false,
          "full-time-equivalent": atLeast(p("treatmentYears.equivalent"), param("qsap-experience-years")),
        }),
      ),
    ),
  },
  {
    id: "qsap-certified",
    title: "QSAP by certification or registration",
    clauses: ["ATR-059"],
    requires: p.some("credentials", (credential) =>
      all(
        any(
          oneOf(credential("kind"), param("qsap-credentials")),
          question("qsap-rasac", {
            counts: oneOf(credential("kind"), param("rasac-credentials")),
            "does-not-count": false,
          }),
        ),
        question("qsap-board", {
          "credentialing-board": oneOf(credential("issuer"), [
            "missouri-certification-board",
            "missouri-credentialing-board",
          ]),
          "another-body": equals(credential("issuer"), "missouri-certification-board"),
        }),
        inForce(credential("")),
      ),
    ),
  },
  {
    id: "qsap-in-training",
    title: "QSAP within one year, with a training plan",
    clauses: ["ATR-060", "ATR-061"],
    requires: all(
      // A day that has gone by without the criterion being met says nothing any more.
      atLeast(p("qualificationExpected"), date),
      question("qsap-within-one-year", {
        "day-outside": lessThan(p("qualificationExpected"), shift(date, { months: param("qsap-plan-months") })),
        "day-inside": atMost(p("qualificationExpected"), shift(date, { months: param("qsap-plan-months") })),
      }),
      holds(p("attestations.training-plan-written")),
      holds(p("attestations.training-plan-approved")),
    ),
  },
  {
    id: "QSAP",
    title: "Qualified substance abuse professional (QSAP)",
    clauses: ["ATR-055", "ATR-057", "ATR-058", "ATR-059", "ATR-060", "ATR-061"],
    requires: any(
      qualification("qsap-experienced", p("")),
      qualification("qsap-certified", p("")),
      qualification("qsap-in-training", p("")),
    ),
  },
  {
    id: "qualified-clergy",
    title: "Qualified Clergy",
    clauses: [
      "ATR-062",
      "ATR-063",
      "ATR-064",
      "ATR-065",
      "ATR-066",
      "ATR-067",
      "ATR-068",
      "ATR-069",
      "ATR-070",
      "ATR-071",
      "ATR-072",
      "ATR-073",
      "ATR-074",
      "ATR-075",
    ],
    requires: all(
      p.some("credentials", (credential) =>
        all(
          equals(credential("kind"), "ordination"),
          equals(credential("issuer"), "recognized-faith-group"),
          inForce(credential("")),
        ),
      ),
      any(
        qualification("MRSS", p("")),
        qualification("MRSS-P", p("")),
        p.some("credentials", (credential) =>
          all(
            inForce(credential("")),
            any(
              oneOf(credential("kind"), param("clergy-certifications")),
              // The list says of all but the physician that they are licensed: only there can "provisional" be asked.
              all(equals(credential("kind"), "physician"), inClergyState(credential("state"))),
              all(
                oneOf(credential("kind"), param("clergy-licences")),
                inClergyState(credential("state")),
                question("clergy-provisional", {
                  counts: true,
                  "does-not-count": holdsNot(credential("provisional")),
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  },
  {
    id: "approved-supervisor",
    title: "MCB approved supervisor",
    clauses: ["ATR-184"],
    requires: awarded("approved-supervisor"),
  },
];
