/** Where something stands in plain JSON: names of fields, indexes of items. */
export type Path = readonly (string | number)[];

/** A path as it is written in findings and problems: `services[2].rules[0].requires.left`. */
export function writePath(path: readonly PropertyKey[]): string {
  let written = "";
  for (const part of path) {
    if (typeof part === "number") written += `[${part}]`;
    else written += written === "" ? String(part) : `.${String(part)}`;
  }
  return written;
}

/** The parts of a written path: `practitioner.credentials[1].kind`. `[]` is the first item. */
export function parsePath(written: string): Path {
  return [...written.matchAll(/([^.[\]]+)|\[(\d*)\]/g)].map(([, name, index]) => name ?? Number(index));
}
