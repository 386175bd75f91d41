import type { Told, Truth } from "./truth.ts";

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
}

/** A day's parts. */
function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

/** The text of a day. */
function textOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

const numbers = new Map<string, number>();

/** The number of a day, counted from 1 on 0001-01-01, which was a Monday. */
export function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const [year, month, date] = partsOf(day);
  const before = year - 1;
  let number = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + date;
  for (let earlier = 1; earlier < month; earlier++) number += lengthOf(year, earlier);
  numbers.set(day, number);
  return number;
}

/** The day with this number. */
export function dayOf(number: number): string {
  let year = Math.floor(number / 366) + 1;
  while (numberOf(textOf(year + 1, 1, 1)) <= number) year++;
  let month = 1;
  let left = number - numberOf(textOf(year, 1, 1));
  for (; left >= lengthOf(year, month); month++) left -= lengthOf(year, month);
  return textOf(year, month, left + 1);
}

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return dayOf(numberOf(day) + days);
}

/** The same day of another month; where that month is too short its last day, or the first of the next. */
export function plusMonths(day: string, months: number, tooShort: "last" | "next" = "last"): string {
  const [year, month, date] = partsOf(day);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const length = lengthOf(toYear, toMonth);
  if (date <= length) return textOf(toYear, toMonth, date);
  return tooShort === "last" ? textOf(toYear, toMonth, length) : plusDays(textOf(toYear, toMonth, length), 1);
}

/** The first day of the day's month. */
export function monthOf(day: string): string {
  const [year, month] = partsOf(day);
  return textOf(year, month, 1);
}

/** The first day of the day's year. */
export function yearOf(day: string): string {
  return textOf(partsOf(day)[0], 1, 1);
}

/** The first day of the day's week. */
export function weekOf(day: string, begins: "sunday" | "monday"): string {
  const sinceMonday = (numberOf(day) - 1) % 7;
  return plusDays(day, begins === "monday" ? -sinceMonday : -((sinceMonday + 1) % 7));
}

/** A day put through a function; none and not told stay what they are. */
export function moved(day: Told<string>, move: (day: string) => string): Told<string> {
  return typeof day === "string" ? move(day) : day;
}

/** The one day is not later than the other. */
export function notAfter(a: Told<string>, b: Told<string>): Truth {
  if (a === null || b === null) return false;
  return a === undefined || b === undefined ? "unknown" : numberOf(a) <= numberOf(b);
}

/** The one day is earlier than the other. */
export function isBefore(a: Told<string>, b: Told<string>): Truth {
  if (a === null || b === null) return false;
  return a === undefined || b === undefined ? "unknown" : numberOf(a) < numberOf(b);
}
