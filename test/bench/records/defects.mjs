/** Ways in which a record is defective. Each changes the record and says whether it could. */
const under = (section, change) => (record) => {
  if (record[section] === undefined) return false;
  change(record[section]);
  return true;
};
const without = (section) => (record) => section in record && delete record[section];

/** What is wrong with records in practice: something is untold, has lapsed, is too short, too many or not signed. */
export const defects = [
  under("documentation", (note) => {
    delete note.practitionerName;
  }),
  under("practitioner", ({ credentials = [], screenings = [] }) => {
    for (const credential of credentials) Object.assign(credential, { from: "2001-01-01", until: "2002-12-31" });
    for (const screening of screenings) screening.passed = false;
  }),
  (record) => {
    if (record.start === undefined) return false;
    record.end = record.start;
    return true;
  },
  under("attestations", (attestations) => {
    attestations[Object.keys(attestations)[0]] = false;
  }),
  without("documentation"),
  under("session", (session) => {
    session.consumers = 31;
  }),
  under("practitioner", (practitioner) => {
    delete practitioner.trainings;
  }),
  without("consumer"),
  under("agency", (agency) => {
    agency.certifications = [];
  }),
  under("practitioner", ({ attestations }) => {
    delete attestations["department-qualifications"];
    delete attestations.orientation;
  }),
  without("date"),
  without("practitioner"),
];
