/** The codes of each list that records draw on. */
export const codes: Readonly<Record<string, readonly string[]>> = {
  credentials: ["MRSS", "CADC", "other"],
  issuers: ["dmh", "other"],
  trainingTopics: ["ethics", "boundaries", "other"],
  disorders: ["mental", "substance-use", "other"],
  programs: ["clinical-treatment", "recovery-support", "other"],
  activities: ["bus-pass", "job-search", "other"],
};
