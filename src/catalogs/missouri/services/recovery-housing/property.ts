import type { Rule } from "../../../../catalog/types.ts";
import type { Condition, Value } from "../../../../condition/types.ts";
import type { Credential } from "../../../../record/types.ts";
import type { Item } from "../../../build.ts";
import {
  all,
  any,
  atLeast,
  atMost,
  attested,
  equals,
  fact,
  firstOf,
  inForce,
  lessThan,
  oneOf,
  param,
  question,
  shift,
  some,
  startOf,
} from "../../../build.ts";
import { denials } from "../../denials.ts";

const date = fact("date");

/** An organization of providers has inspected and approved the property. */
const approvedByProviders = some("site.approvals", (approval) =>
  all(
    equals(approval("kind"), "provider-organization"),
    inForce(approval("")),
    question("housing-exempting-body", {
      "named-association": oneOf(approval("issuer"), param("housing-named-associations")),
      "any-organization": oneOf(approval("issuer"), param("housing-provider-organizations")),
    }),
  ),
);
const utilitiesExempt = question("housing-exemption", {
  "inspections-and-proofs": false,
  "all-of-item-4": approvedByProviders,
});

/** The day on which an inspection is a year old: counted from it, for it returns where 29 February does not. */
const yearAfter = (day: Value): Value => shift(day, { months: param("housing-fire-inspection-months") });
/** A day in the calendar year before the night's. */
const lastYear: Value = shift(startOf("year", date), { days: 1, back: true });

const successfulFireInspection = (since: (inspected: Item<Credential>) => Condition): Condition =>
  some("site.approvals", (approval) =>
    all(equals(approval("kind"), "fire-inspection"), atMost(approval("from"), date), since(approval)),
  );

const occupancyPermit = some("site.approvals", (approval) =>
  all(equals(approval("kind"), "occupancy-permit"), inForce(approval(""))),
);
const zoningApproval = some("site.approvals", (approval) =>
  all(equals(approval("kind"), "zoning-approval"), inForce(approval(""))),
);
const localCorrespondence = some("site.approvals", (approval) =>
  all(
    equals(approval("kind"), "local-correspondence"),
    equals(approval("issuer"), "local-government"),
    inForce(approval("")),
  ),
);

/** What a property must have passed, prove and keep up, unless an approval exempts it. */
export const propertyRules: readonly Rule[] = [
  {
    id: "housing-quality-inspection",
    clauses: ["ATR-289", "ATR-290", "ATR-297", "ATR-298"],
    category: "site-standard",
    message:
      "An HQS inspector has passed the property in an initial Housing Quality Standards inspection, unless the approval of a provider organization that exempts a property is in force.",
    remedy:
      "Enter the inspection, or the exempting approval with its issuer and period (site.approvals), if it was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(
      approvedByProviders,
      some("site.approvals", (approval) =>
        all(
          equals(approval("kind"), "hqs-inspection"),
          equals(approval("issuer"), "hqs-inspector"),
          // One without a first day on file was passed before any.
          atMost(firstOf(approval("from"), date), date),
        ),
      ),
    ),
  },
  {
    id: "fire-inspection",
    clauses: ["ATR-289", "ATR-291", "ATR-297", "ATR-298"],
    category: "site-standard",
    message:
      "The property has passed its annual fire inspection, unless the approval of a provider organization that exempts a property is in force.",
    remedy:
      "Enter the inspection, or the exempting approval with its issuer and period (site.approvals), if it was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(
      approvedByProviders,
      question("housing-annual-fire", {
        "within-12-months": successfulFireInspection((inspected) => lessThan(date, yearAfter(inspected("from")))),
        "to-the-anniversary": successfulFireInspection((inspected) => atMost(date, yearAfter(inspected("from")))),
        "this-or-last-year": successfulFireInspection((inspected) =>
          atLeast(inspected("from"), startOf("year", lastYear)),
        ),
      }),
    ),
  },
  {
    id: "local-approval",
    clauses: ["ATR-289", "ATR-292", "ATR-293", "ATR-294", "ATR-295", "ATR-297", "ATR-298"],
    category: "site-standard",
    message:
      "The occupancy permit, the zoning approval and other correspondence of the local government are in force, or one of them if one is enough, unless the approval of a provider organization that exempts a property is in force.",
    remedy:
      "Enter the permit, approval or correspondence, or the exempting approval with its issuer and period (site.approvals), if it was not entered; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(
      approvedByProviders,
      question("housing-local-proofs", {
        "all-three": all(occupancyPermit, zoningApproval, localCorrespondence),
        "one-suffices": any(occupancyPermit, zoningApproval, localCorrespondence),
      }),
    ),
  },
  {
    id: "utilities",
    clauses: ["ATR-289", "ATR-296", "ATR-297", "ATR-298"],
    category: "site-standard",
    message: "All utilities of the property are kept in working order, unless an approval exempts it from that too.",
    remedy: "Attest it of the house (site.attestations.utilities) if it is so; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(attested("utilities", "site"), utilitiesExempt),
  },
  {
    id: "climate-control",
    clauses: ["ATR-289", "ATR-296", "ATR-297", "ATR-298"],
    category: "site-standard",
    message:
      "The climate control of the property is kept in working order, unless an approval exempts it from that too.",
    remedy:
      "Attest it of the house (site.attestations.climate-control) if it is so; otherwise the night cannot be billed.",
    denial: denials.guidelineNotMet,
    requires: any(attested("climate-control", "site"), utilitiesExempt),
  },
];
