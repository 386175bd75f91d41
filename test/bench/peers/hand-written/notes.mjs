/** What is attested and written down. */
import { is } from "./truth.mjs";

/** A statement, or the one that answers for its group. */
export const attested = (subject, id, group) => is(subject?.attestations?.[id] ?? subject?.attestations?.[group], true);

/** What a note must hold: once there is a note, what is not in it is not there. */
export function isFilled(value, record) {
  if (value !== undefined) return value !== false;
  return record.documentation === undefined ? undefined : false;
}

/** The note of a session with its times. */
export function checkSessionNote(check, record) {
  const note = record.documentation;
  check("description", isFilled(note?.description, record));
  check("service-date", isFilled(record.date, record));
  check("beginning-time", isFilled(record.start, record));
  check("ending-time", isFilled(record.end, record));
  checkNames(check, record);
}

export function checkNames(check, record) {
  check("practitioner-named", isFilled(record.documentation?.practitionerName, record));
  check("consumer-named", isFilled(record.documentation?.consumerName, record));
}

export function checkSignature(check, record) {
  check("consumer-signature", isFilled(record.documentation?.consumerSigned, record));
  check("original-signature", is(record.documentation?.signature, "ink"));
}
