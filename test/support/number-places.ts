/** Thirteen places of a record that hold a number: one more than a finding names. */
export const numberPlaces = [
  "session.consumers",
  "session.consumersThroughout",
  "session.practitioners",
  "trip.miles",
  "trip.milesAboard",
  "trip.riders",
  "trip.persons",
  "pass.cost",
  "attendance.otherUnitsThisMonth",
  "attendance.otherUnitsThisWindow",
  "stay.nights",
  "stay.nightsAllowed",
  "site.people.all",
] as const;
