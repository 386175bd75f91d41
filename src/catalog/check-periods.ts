import { formatDay, moveDays, parseDay } from "../condition/calendar.ts";
import type { Period } from "../record/types.ts";
import type { CatalogProblem } from "./error.ts";
import type { Catalog } from "./types.ts";

/** Checks every run of dated values: each period runs forward, and the next begins on the day after, without gap or overlap. */
export function checkPeriods(catalog: Catalog): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  for (const [index, parameter] of catalog.parameters.entries()) {
    checkRun(parameter.values, `parameters[${index}].values`, problems);
  }
  for (const [index, service] of catalog.services.entries()) {
    for (const [line, { rates }] of service.lines.entries()) {
      const path = `services[${index}].lines[${line}].rates`;
      checkRun(rates, path, problems);
    }
  }
  return problems;
}

/** Checks that a period runs forward. */
export function checkPeriod({ from, until }: Period, path: string): CatalogProblem[] {
  if (from === null || until === null || from <= until) return [];
  return [{ path, message: `the period ends on ${until}, before it begins` }];
}

function checkRun(periods: readonly Period[], path: string, problems: CatalogProblem[]): void {
  for (const [index, period] of periods.entries()) {
    problems.push(...checkPeriod(period, `${path}[${index}]`));
    const before = periods[index - 1];
    if (before === undefined) continue;
    if (before.until === null || period.from === null || period.from <= before.until) {
      problems.push({ path: `${path}[${index}]`, message: "the period overlaps the one before it" });
    } else if (period.from !== dayAfter(before.until)) {
      problems.push({
        path: `${path}[${index}]`,
        message: `there is a gap: nothing holds between ${before.until} and ${period.from}`,
      });
    }
  }
}

function dayAfter(day: string): string {
  const number = parseDay(day);
  return number === undefined ? day : formatDay(moveDays(number, 1));
}
