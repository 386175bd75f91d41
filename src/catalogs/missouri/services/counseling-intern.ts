import { fact, qualification } from "../../build.ts";
import { denials } from "../denials.ts";
import type { CatalogPart } from "../part.ts";
import { exampleAgency, exampleStaff, staffRules } from "../recovery-support-staff/index.ts";
import { consumerNamedElsewhere, quarterHours, sessionDocumentation, timedUnits } from "../shared.ts";
import { counselingRules } from "./recovery-counseling.ts";

/** Counseling of one consumer by a supervised associate counselor, by the quarter of an hour. */
export const counselingIntern: CatalogPart = {
  services: [
    {
      id: "counseling-intern",
      title: "Counseling Intern",
      program: "Access to Recovery 4",
      lines: [
        {
          funding: "ATR",
          code: "ATRCI",
          clauses: ["ATR-020"],
          rates: [{ from: null, until: null, rate: "7.07", clauses: ["ATR-021"] }],
        },
      ],
      pricing: quarterHours("15 minutes", ["ATR-022", "ATR-180"]),
      rules: [
        ...staffRules(),
        {
          id: "intern",
          clauses: ["ATR-019", "ATR-054", "ATR-181", "ATR-183"],
          category: "staff-qualification",
          message: "The counseling intern holds a RASAC I or II of the Missouri Credentialing Board that is in force.",
          remedy:
            "Enter the credential that the intern held on that day (practitioner.credentials) if it was not entered; otherwise the service cannot be billed.",
          denial: denials.notQualified,
          denialIfLapsed: denials.credentialNotValid,
          requires: qualification("RASAC"),
        },
        {
          id: "supervisor",
          clauses: ["ATR-184"],
          category: "staff-qualification",
          message: "The intern works under a supervisor whom the Missouri Credentialing Board has approved.",
          remedy:
            "Enter the supervisor with the approval that was in force on that day (supervisor.credentials) if it was not entered; otherwise the service cannot be billed.",
          denial: denials.supervisorMissing,
          denialIfLapsed: denials.credentialNotValid,
          requires: qualification("approved-supervisor", fact("supervisor")),
        },
        ...counselingRules({
          session: "ATR-181",
          problems: "ATR-182",
          provider: "ATR-185",
          treatmentProgram: "ATR-019",
        }),
        ...timedUnits({ times: ["ATR-189"], unit: ["ATR-022", "ATR-180"] }),
        ...sessionDocumentation({
          description: "ATR-186",
          practitioner: "ATR-187",
          date: "ATR-188",
          times: "ATR-189",
          entry: "ATR-190",
        }),
        consumerNamedElsewhere(["ATR-186"]),
      ],
      example: {
        service: "ATRCI",
        funding: "ATR",
        date: "2013-05-14",
        start: "15:00",
        end: "16:00",
        units: 4,
        delivery: "face-to-face",
        session: { consumers: 1, practitioners: 1 },
        consumer: { disorders: ["substance-use"], attestations: { "substance-problems": true } },
        practitioner: {
          ...exampleStaff,
          credentials: [
            { kind: "RASAC-I", issuer: "missouri-credentialing-board", from: "2012-06-01", until: "2014-05-31" },
          ],
        },
        supervisor: {
          credentials: [
            {
              kind: "approved-supervisor",
              issuer: "missouri-credentialing-board",
              from: "2011-06-01",
              until: "2014-05-31",
            },
          ],
        },
        agency: exampleAgency,
        documentation: { description: true, consumerName: true, practitionerName: true },
        attestations: { "in-cimor": true, "structured-counseling": true },
      },
    },
  ],
};
