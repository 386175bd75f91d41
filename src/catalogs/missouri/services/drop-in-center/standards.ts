/** What the center provides and is, as far as only a person can say. */
export const standards = [
  { id: "home-like", clause: "ATR-108", text: "The center feels like a home and invites informal help between peers." },
  { id: "group-space", clause: "ATR-109", text: "The center has a separate space in which groups meet." },
  { id: "beverages", clause: "ATR-110", text: "The center provides beverages, free or at low cost." },
  {
    id: "living-room",
    clause: "ATR-112",
    text: "The center has a space like a living room, with comfortable seats and lighting, for talk between peers.",
  },
  { id: "recreation", clause: "ATR-113", text: "The center offers recreation in which people meet, such as games." },
  { id: "accessible", clause: "ATR-114", text: "The center is accessible." },
  { id: "safe", clause: "ATR-114", text: "The center is safe, physically and emotionally." },
  { id: "suitable-hours", clause: "ATR-117", text: "The opening hours of the center suit the needs of consumers." },
  { id: "voluntary", clause: "ATR-121", text: "Taking part in what the center offers is voluntary." },
  { id: "no-time-limits", clause: "ATR-122", text: "How long consumers may take part is not limited." },
  { id: "individualized", clause: "ATR-123", text: "Taking part is shaped to the individual consumer." },
  { id: "peer-coaching", clause: "ATR-125", text: "The center provides formal peer coaching." },
  {
    id: "life-skills-groups",
    clause: "ATR-125",
    text: "The center provides structured education on life skills in groups.",
  },
  {
    id: "calendar-posted",
    clause: "ATR-126",
    text: "The center posts a calendar of its groups, education and recreation.",
  },
  {
    id: "social-service-linkage",
    clause: "ATR-128",
    text: "The center links and coordinates with social service agencies of the community.",
  },
  {
    id: "health-care-linkage",
    clause: "ATR-128",
    text: "The center links and coordinates with those who treat mental illness, substance abuse and physical illness.",
  },
] as const;
