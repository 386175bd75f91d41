/** A catalog of many services of a common kind, to see how loading grows: each has a code, a rate, a limit and four rules. */
const always = { from: null, until: null };
const fact = (path) => ({ op: "fact", path });
const item = (path) => ({ op: "item", path });

const rule = (id, requires) => ({
  id,
  clauses: ["C-1"],
  category: "delivery",
  message: `What ${id} asks for holds.`,
  remedy: `Correct what ${id} looks at.`,
  requires,
});

function service(number) {
  const most = `most-${number}`;
  return {
    id: `service-${number}`,
    title: `Service ${number}`,
    program: "Made up",
    lines: [
      {
        funding: "STATE",
        code: `V${number}`,
        clauses: ["C-1"],
        rates: [{ ...always, rate: `${1 + (number % 90)}.25`, clauses: ["C-1"] }],
      },
    ],
    pricing: { unit: "visit", clauses: ["C-1"], quantity: 1, rounding: "down" },
    rules: [
      rule("size", { op: "atMost", left: fact("session.consumers"), right: { op: "param", id: most } }),
      rule("described", { op: "present", of: fact("documentation.description") }),
      rule("in-person", { op: "equals", left: fact("delivery"), right: "face-to-face" }),
      rule("licence", {
        op: "some",
        over: fact("practitioner.credentials"),
        where: {
          op: "all",
          of: [
            { op: "equals", left: item("kind"), right: "licence" },
            { op: "inForce", of: item("") },
          ],
        },
      }),
    ],
    example: {
      service: `V${number}`,
      date: "2024-03-05",
      delivery: "face-to-face",
      session: { consumers: 2 },
      practitioner: { credentials: [{ kind: "licence", from: "2020-01-01", until: null }] },
      documentation: { description: true },
    },
  };
}

/** A whole catalog of so many services. */
export function makeUpCatalog(services) {
  const numbers = Array.from({ length: services }, (_, index) => index + 1);
  return {
    id: "made-up",
    version: "1.0.0",
    title: "A made-up catalog",
    currency: "USD",
    notices: [],
    documents: [{ id: "document", title: "Document", issuer: "Nobody", dated: null }],
    clauses: [{ id: "C-1", document: "document", locator: "line 1", summary: "All of it.", enforcedBy: "rule" }],
    questions: [],
    recommendedReadings: {},
    lists: {
      fundings: [{ code: "STATE", title: "State funds" }],
      credentials: [{ code: "licence", title: "Licence" }],
    },
    statements: [],
    parameters: numbers.map((number) => ({
      id: `most-${number}`,
      title: `Most consumers of service ${number}`,
      values: [{ ...always, value: 2 + (number % 30), clauses: ["C-1"] }],
    })),
    qualifications: [],
    services: numbers.map(service),
  };
}
