/** A real calendar day, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export type IsoDate = string;

/** A local clock time, `HH:MM`, from 00:00 to 23:59; `24:00` is the end of the day. */
export type ClockTime = string;

/**
 * A number that is not negative: a whole number of at most 1,000,000,000,000, or plain decimal text with at most 12 digits
 * before and 6 after the point. Of a JavaScript number with a fraction, such as 4.5, nobody can tell which decimal was
 * meant: it makes the record `invalid`; write `"4.5"`.
 */
export type Quantity = string | number;

/** A documentation element: the text itself, or `true` where the caller keeps the text to itself. */
export type Written = string | boolean;

/** Statement id to what was attested: `true` or `false`, `null` where nothing is on file. Which ids there are is the catalog's to say. */
export type Attestations = Readonly<Record<string, boolean | null>>;

/** A period. Both keys must be there: an unknown end is not the same as none. */
export interface Period {
  /** First day in force; `null` = no first day. */
  readonly from: IsoDate | null;
  /** Last day in force; `null` = no last day. */
  readonly until: IsoDate | null;
}

/** Anything that somebody issues and that holds for a period: licence, credential, ordination, certification, inspection, approval, program. */
export interface Credential extends Period {
  /** What it is: of a person from the catalog's list `credentials`, of consumer and agency from `programs`, of a site from `approvals`. */
  readonly kind: string;
  /** Who issued it, from the catalog's list `issuers`. */
  readonly issuer?: string | null | undefined;
  /** Postal code of the state that it holds in: two capital letters. */
  readonly state?: string | null | undefined;
  /** Whether it is provisional. */
  readonly provisional?: boolean | null | undefined;
  /** Whether its issuer has contracted for it; of programs. */
  readonly contracted?: boolean | null | undefined;
}

/** Hours of a training that belong to a topic inside it. */
export interface TrainingPart {
  /** The topic inside, from the catalog's list `trainingTopics`. */
  readonly topic: string;
  /** Hours of that topic. */
  readonly hours?: Quantity | null | undefined;
}

/** A training that a person has received. */
export interface Training {
  /** The topic, from the catalog's list `trainingTopics`. */
  readonly topic: string;
  /** The day it was completed. */
  readonly date?: IsoDate | null | undefined;
  /** Its length in hours. */
  readonly hours?: Quantity | null | undefined;
  /** Whether it is documented in the personnel file. */
  readonly documented?: boolean | null | undefined;
  /** Topics inside it, with their hours. */
  readonly includes?: readonly TrainingPart[] | null | undefined;
}

/** A waiver of, or an exception to, one training topic. */
export interface Relief {
  /** A waiver rests on earlier training, an exception on a specialty. */
  readonly kind: "waiver" | "exception" | "other";
  /** The topic that it relieves from, from the catalog's list `trainingTopics`. */
  readonly topic: string;
  /** Whether it was granted; `false` while it is pending. One that was refused is no relief and is left out. */
  readonly granted?: boolean | null | undefined;
}

/** A background screening. */
export interface Screening {
  /** The registry or service that was asked, from the catalog's list `screeningSources`. */
  readonly source: string;
  /** The day of its result. */
  readonly date?: IsoDate | null | undefined;
  /** Whether the person passed. */
  readonly passed?: boolean | null | undefined;
}

/** Experience in treating the disorders that the service is for, in years. */
export interface TreatmentYears {
  /** Years of full-time work. */
  readonly fullTime?: Quantity | null | undefined;
  /** Years as full-time equivalent, part-time work included. */
  readonly equivalent?: Quantity | null | undefined;
}

/** Anybody who serves: the rendering practitioner, a supervisor, a manager. */
export interface Person {
  /** Licences, credentials, ordination and driving licences. */
  readonly credentials?: readonly Credential[] | null | undefined;
  /** Whether the person self-identifies as being in recovery. */
  readonly inRecovery?: boolean | null | undefined;
  /** Employed, or a volunteer. */
  readonly role?: "staff" | "volunteer" | "other" | null | undefined;
  /** First day of employment. */
  readonly hired?: IsoDate | null | undefined;
  /** Day of the first service of this kind that the person rendered. */
  readonly firstService?: IsoDate | null | undefined;
  /** Background screenings. */
  readonly screenings?: readonly Screening[] | null | undefined;
  /** Trainings received. */
  readonly trainings?: readonly Training[] | null | undefined;
  /** Waivers and exceptions. */
  readonly reliefs?: readonly Relief[] | null | undefined;
  /** Experience in treatment. */
  readonly treatmentYears?: TreatmentYears | null | undefined;
  /** The day on which the person is expected to meet the qualification that a training plan leads to. */
  readonly qualificationExpected?: IsoDate | null | undefined;
  /** What was attested of the person. */
  readonly attestations?: Attestations | null | undefined;
}

/** The person served. */
export interface Consumer {
  /** Kinds of disorder, from the catalog's list `disorders`. */
  readonly disorders?: readonly string[] | null | undefined;
  /** Programs the consumer takes part in, with the period of taking part. */
  readonly programs?: readonly Credential[] | null | undefined;
  /** What was attested of the consumer. */
  readonly attestations?: Attestations | null | undefined;
}

/** The billing agency. */
export interface Agency {
  /** Certifications that it holds. */
  readonly certifications?: readonly Credential[] | null | undefined;
  /** Whether it offers consumers the self-pay option for housing. */
  readonly selfPayOption?: boolean | null | undefined;
  /** What was attested of the agency. */
  readonly attestations?: Attestations | null | undefined;
}

/** A stretch of opening hours. */
export interface OpenPeriod {
  /** Opening time. */
  readonly opens: ClockTime;
  /** Closing time. */
  readonly closes: ClockTime;
}

/** The opening hours of one day of the week. */
export interface OpenDay {
  /** The day. */
  readonly day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "other";
  /** Its stretches of opening hours. */
  readonly periods?: readonly OpenPeriod[] | null | undefined;
}

/** How many people work at a site. */
export interface SitePeople {
  /** Staff and volunteers together. */
  readonly all?: number | null | undefined;
  /** Of these, the ones who self-identify as peers in recovery. */
  readonly peers?: number | null | undefined;
}

/** The place of the service: a center or a house. */
export interface Site {
  /** Who manages it. */
  readonly manager?: Person | null | undefined;
  /** How many people work there. */
  readonly people?: SitePeople | null | undefined;
  /** Opening hours, one item a day. */
  readonly hours?: readonly OpenDay[] | null | undefined;
  /** Whether consumers can conveniently walk or ride public transportation there. */
  readonly convenient?: boolean | null | undefined;
  /** Whether transportation is provided or arranged. */
  readonly transportation?: boolean | null | undefined;
  /** What consumers are charged for, from the catalog's list `charges`. */
  readonly charges?: string | null | undefined;
  /** The day the posted calendar was last updated. */
  readonly calendarUpdated?: IsoDate | null | undefined;
  /** Levels of support and supervision, from the catalog's list `housingLevels`. */
  readonly levels?: readonly string[] | null | undefined;
  /** Inspections, permits and approvals; `from` is the day of the inspection or approval. */
  readonly approvals?: readonly Credential[] | null | undefined;
  /** What was attested of the site. */
  readonly attestations?: Attestations | null | undefined;
}

/** A vehicle. */
export interface Vehicle {
  /** Period of its registration. */
  readonly licence?: Period | null | undefined;
  /** Period of its insurance. */
  readonly insurance?: Period | null | undefined;
  /** What was attested of the vehicle. */
  readonly attestations?: Attestations | null | undefined;
}

/** Who was there. */
export interface Session {
  /** Consumers in the session. A consumer for whom work is done in absence counts. */
  readonly consumers?: number | null | undefined;
  /** Of these, the ones who stayed to its end. */
  readonly consumersThroughout?: number | null | undefined;
  /** Practitioners in the session, the rendering one included. */
  readonly practitioners?: number | null | undefined;
  /** The other practitioners, without the rendering one. */
  readonly others?: readonly Person[] | null | undefined;
}

/** What a coaching session was about. */
export interface Coaching {
  /** The kind of coaching, from the catalog's list `coachingKinds`. */
  readonly kind?: string | null | undefined;
  /** Its primary focus, from the catalog's list `coachingFocuses`; one item for each focus named. */
  readonly focus?: readonly string[] | null | undefined;
  /** Physical health factors worked on, from the catalog's list `wellnessFactors`. */
  readonly factors?: readonly string[] | null | undefined;
  /** Whether they had been identified as problematic before. */
  readonly factorsIdentified?: boolean | null | undefined;
}

/** What a group session was about. */
export interface Group {
  /** The type of group, from the catalog's list `groupTypes`. */
  readonly type?: string | null | undefined;
  /** Issues addressed, from the catalog's list `groupIssues`. */
  readonly issues?: readonly string[] | null | undefined;
}

/** A ride. */
export interface Trip {
  /** Miles of the vehicle. */
  readonly miles?: Quantity | null | undefined;
  /** Miles with this consumer aboard. */
  readonly milesAboard?: Quantity | null | undefined;
  /** Everybody aboard but the driver. */
  readonly riders?: number | null | undefined;
  /** Persons billed on this record. */
  readonly persons?: number | null | undefined;
  /** Purpose of the travel, from the catalog's list `tripPurposes`. */
  readonly purpose?: string | null | undefined;
}

/** A pass for public transportation. */
export interface Pass {
  /** Purchase price in the catalog's currency. */
  readonly cost?: Quantity | null | undefined;
  /** How long it runs, from the catalog's list `passLengths`. */
  readonly length?: string | null | undefined;
  /** The means of travel, from the catalog's list `passVehicles`. */
  readonly vehicle?: string | null | undefined;
  /** Purpose of the travel, from the catalog's list `passPurposes`. */
  readonly purpose?: string | null | undefined;
  /** Whether the department funded it. */
  readonly departmentFunded?: boolean | null | undefined;
  /** Whether the same errand is billed as another service too: its time beside the pass, or the pass beside its time. */
  readonly errandBilled?: boolean | null | undefined;
}

/** A visit to a center. */
export interface Visit {
  /** The day. */
  readonly date: IsoDate;
  /** Whether the consumer signed in. */
  readonly signedIn?: boolean | null | undefined;
  /** Whether the visit has been counted towards another billing already. */
  readonly countedBefore?: boolean | null | undefined;
}

/** Visits that a monthly service rests on. */
export interface Attendance {
  /** Any day of the month that is billed. */
  readonly month?: IsoDate | null | undefined;
  /** The visits. */
  readonly visits?: readonly Visit[] | null | undefined;
  /** Units of this service already billed for this consumer in the calendar month that is billed. */
  readonly otherUnitsThisMonth?: Quantity | null | undefined;
  /** Units of this service already billed for this consumer on visits of the window that counts, as the question of it is read. */
  readonly otherUnitsThisWindow?: Quantity | null | undefined;
  /** Whether coaching or groups at the center are billed beside the month. */
  readonly otherServicesBilled?: boolean | null | undefined;
}

/** Somebody who supervised during a stretch of 24 hours. */
export interface Supervision {
  /** The caller's own id of the person; it is only told apart from the others. */
  readonly person: string;
  /** Employed, or a volunteer. */
  readonly role?: "staff" | "volunteer" | "other" | null | undefined;
}

/** A house meeting or monitoring visit. */
export interface StaffVisit {
  /** The day. */
  readonly date: IsoDate;
  /** Whether staff held it. */
  readonly byStaff?: boolean | null | undefined;
}

/** A night in housing. */
export interface Stay {
  /** Whether the consumer was there at 11:59 pm. */
  readonly presentAt2359?: boolean | null | undefined;
  /** House meetings. */
  readonly meetings?: readonly StaffVisit[] | null | undefined;
  /** Monitoring visits. */
  readonly visits?: readonly StaffVisit[] | null | undefined;
  /** Whether staff supervised for all 24 hours. */
  readonly supervisedAllDay?: boolean | null | undefined;
  /** Who supervised in the 24 hours. */
  readonly supervisedBy?: readonly Supervision[] | null | undefined;
  /** Whether the rendering practitioner was responsible for monitoring that evening. */
  readonly monitoredByPractitioner?: boolean | null | undefined;
  /** Whether the responsible person was at the house that evening. */
  readonly monitorPresent?: boolean | null | undefined;
  /** Nights of this stay so far, this one included. */
  readonly nights?: number | null | undefined;
  /** The longest stay that the caller's contract allows, in nights. */
  readonly nightsAllowed?: number | null | undefined;
}

/** A named place with its address. */
export interface Place {
  /** Its name. */
  readonly name?: Written | null | undefined;
  /** Its address. */
  readonly address?: Written | null | undefined;
}

/** The note. Given, it is written: what it then lacks is not documented. */
export interface Documentation {
  /** Description of the service. */
  readonly description?: Written | null | undefined;
  /** The consumer's name. */
  readonly consumerName?: Written | null | undefined;
  /** The rendering practitioner's name, driver or issuing staff member. */
  readonly practitionerName?: Written | null | undefined;
  /** The activities the consumer took part in. */
  readonly activities?: Written | null | undefined;
  /** The group plan. */
  readonly groupPlan?: Written | null | undefined;
  /** The consumer's own response. */
  readonly response?: Written | null | undefined;
  /** Where the trip began. */
  readonly origin?: Place | null | undefined;
  /** Where the trip went. */
  readonly destination?: Place | null | undefined;
  /** Name of the public transportation system. */
  readonly transitSystem?: Written | null | undefined;
  /** Serial number of the pass. */
  readonly passSerial?: Written | null | undefined;
  /** The day the pass was issued. */
  readonly passIssued?: IsoDate | null | undefined;
  /** The day of the consumer's signature on the log. */
  readonly consumerSigned?: IsoDate | null | undefined;
  /** Whether every participant signed the log. */
  readonly everyoneSigned?: boolean | null | undefined;
  /** How the signatures were made. */
  readonly signature?: "ink" | "electronic" | "other" | null | undefined;
}

/** A code with its modifiers, in any order, as a claim carries it. */
export interface CodeAndModifiers {
  /** HCPCS code, or a printed code that needs no modifier. */
  readonly code: string;
  /** Two-character modifiers. */
  readonly modifiers?: readonly string[] | undefined;
}

/** The names of the sections that can be given by id, with the profiles beside the record. */
export type ProfileName = "consumer" | "practitioner" | "supervisor" | "agency" | "site" | "vehicle";

/** A record as conditions see it: every profile in its place. */
export interface RecordFacts {
  /** The printed code, such as `H2017HO`, or a code with its modifiers. */
  readonly service: string | CodeAndModifiers;
  /** The caller's own reference: it comes back untouched in the decision. */
  readonly key?: string | null | undefined;
  /** Which program pays, from the catalog's list `fundings`. `null` says no more than to leave it out. */
  readonly funding?: string | null | undefined;
  /** Day of the service; of a monthly service, the day it is billed for. `null` says no more than to leave it out. */
  readonly date?: IsoDate | null | undefined;
  /** Beginning time. */
  readonly start?: ClockTime | null | undefined;
  /** Ending time. */
  readonly end?: ClockTime | null | undefined;
  /** Units claimed. Left out or `null`, the record is priced for what it supports. */
  readonly units?: Quantity | null | undefined;
  /** How the service was delivered. */
  readonly delivery?: "face-to-face" | "telehealth" | "telephone" | "other" | null | undefined;
  /** Who was there. */
  readonly session?: Session | null | undefined;
  /** What was done, from the catalog's list `activities`. */
  readonly activities?: readonly string[] | null | undefined;
  /** What was talked about, from the catalog's list `topics`. */
  readonly topics?: readonly string[] | null | undefined;
  /** The person served. */
  readonly consumer?: Consumer | null | undefined;
  /** The rendering practitioner. */
  readonly practitioner?: Person | null | undefined;
  /** The rendering practitioner's supervisor. */
  readonly supervisor?: Person | null | undefined;
  /** The billing agency. */
  readonly agency?: Agency | null | undefined;
  /** The center or house. */
  readonly site?: Site | null | undefined;
  /** The vehicle. */
  readonly vehicle?: Vehicle | null | undefined;
  /** What a coaching session was about. */
  readonly coaching?: Coaching | null | undefined;
  /** What a group session was about. */
  readonly group?: Group | null | undefined;
  /** The ride. */
  readonly trip?: Trip | null | undefined;
  /** The pass. */
  readonly pass?: Pass | null | undefined;
  /** The visits. */
  readonly attendance?: Attendance | null | undefined;
  /** The night. */
  readonly stay?: Stay | null | undefined;
  /** The note. */
  readonly documentation?: Documentation | null | undefined;
  /** What was attested of this service. */
  readonly attestations?: Attestations | null | undefined;
}

/**
 * A proposed service record: one consumer, one service, plain JSON. Only `service` must be given. What is absent was not
 * told, `null` is "none on file", and a list that is given is complete. A profile stands in its place or is named by id. A
 * blank field of a form is left out: an empty text is no day, time, code or number, and makes the record invalid.
 */
export interface ServiceRecord extends Omit<RecordFacts, ProfileName> {
  /** The person served, or the id of the profile. */
  readonly consumer?: Consumer | string | null | undefined;
  /** The rendering practitioner, or the id of the profile. */
  readonly practitioner?: Person | string | null | undefined;
  /** The rendering practitioner's supervisor, or the id of the profile. */
  readonly supervisor?: Person | string | null | undefined;
  /** The billing agency, or the id of the profile. */
  readonly agency?: Agency | string | null | undefined;
  /** The center or house, or the id of the profile. */
  readonly site?: Site | string | null | undefined;
  /** The vehicle, or the id of the profile. */
  readonly vehicle?: Vehicle | string | null | undefined;
}

/** Profiles by section and id, for records that name them by id. */
export interface Profiles {
  /** Consumers by id. */
  readonly consumer?: Readonly<Record<string, Consumer>> | undefined;
  /** Practitioners by id. */
  readonly practitioner?: Readonly<Record<string, Person>> | undefined;
  /** Supervisors by id. */
  readonly supervisor?: Readonly<Record<string, Person>> | undefined;
  /** Agencies by id. */
  readonly agency?: Readonly<Record<string, Agency>> | undefined;
  /** Centers and houses by id. */
  readonly site?: Readonly<Record<string, Site>> | undefined;
  /** Vehicles by id. */
  readonly vehicle?: Readonly<Record<string, Vehicle>> | undefined;
}
