/** A path as it is written in findings and problems: `services[2].rules[0].requires.left`. */
export function writePath(path: readonly PropertyKey[]): string {
  let written = "";
  for (const part of path) {
    if (typeof part === "number") written += `[${part}]`;
    else written += written === "" ? String(part) : `.${String(part)}`;
  }
  return written;
}
