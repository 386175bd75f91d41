import { UTCDateMini } from "@date-fns/utc/date/mini";
// By their own paths: the package's index opens some three hundred files.
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfWeek } from "date-fns/startOfWeek";
import { startOfYear } from "date-fns/startOfYear";
import { remember } from "./remember.ts";

/**
 * A calendar day as one whole number that sorts as the days do: 2009-06-03 is 20090603. Only this file knows about
 * calendars; it reckons in UTC, so no host's time zone has a say.
 */
export type DayNumber = number;

/** A catalog moves a day by at most so many months or days. */
export const mostMoved = 36_600;

/** The minutes of a day; as a time, its end. */
export const minutesOfDay = 1_440;

const hyphen = 0x2d;
const colon = 0x3a;

/** The day that `YYYY-MM-DD` names, or `undefined` where it is not written so or there is no such day. */
export function parseDay(text: string): DayNumber | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // What is no digit makes its number, and every comparison with it, fail.
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? year * 10_000 + month * 100 + day
    : undefined;
}

/** Whether a value names a day. */
export function isDay(value: unknown): value is string {
  return typeof value === "string" && parseDay(value) !== undefined;
}

/** `YYYY-MM-DD`; before the year 0000 comes -0001. The same few days are written again and again. */
export const formatDay = remember((day: DayNumber): string => {
  const year = yearOf(day);
  const inYear = `${day - year * 10_000}`.padStart(4, "0");
  return `${year < 0 ? "-" : ""}${`${Math.abs(year)}`.padStart(4, "0")}-${inYear.slice(0, 2)}-${inYear.slice(2)}`;
});

/** The minute of the day that `HH:MM` names (`24:00` is 1,440), or `undefined` where there is none such. */
export function parseTime(text: string): number | undefined {
  if (text.length !== 5 || text.charCodeAt(2) !== colon) return undefined;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) ? hour * 60 + minute : undefined;
}

/** `HH:MM`. */
export function formatTime(minute: number): string {
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${two((minute - (minute % 60)) / 60)}:${two(minute % 60)}`;
}

/** A day moved by months in one step, then by days. Where the month reached is too short, its last day or the first of the next. */
export function shiftDay(day: DayNumber, by: { months: number; days: number; noSuchDay: "last" | "next" }): DayNumber {
  const moved = addMonths(toDate(day), by.months);
  const tooShort = moved.getDate() !== toDate(day).getDate();
  return toDayNumber(addDays(moved, by.days + (tooShort && by.noSuchDay === "next" ? 1 : 0)));
}

/** The first day of the week, month or year of a day. */
export function startOfPeriod(
  day: DayNumber,
  period: "week" | "month" | "year",
  weekStart: "sunday" | "monday" = "sunday",
): DayNumber {
  const date = toDate(day);
  if (period === "month") return toDayNumber(startOfMonth(date));
  if (period === "year") return toDayNumber(startOfYear(date));
  return toDayNumber(startOfWeek(date, { weekStartsOn: weekStart === "monday" ? 1 : 0 }));
}

/** The latest anniversary of a day that is not after another; before the first, the one that precedes it. */
export function latestAnniversary(of: DayNumber, day: DayNumber): DayNumber {
  const years = yearOf(day) - yearOf(of);
  const thisYear = shiftDay(of, { months: 12 * years, days: 0, noSuchDay: "last" });
  return thisYear <= day ? thisYear : shiftDay(of, { months: 12 * (years - 1), days: 0, noSuchDay: "last" });
}

/** A day moved by days. */
export function moveDays(day: DayNumber, days: number): DayNumber {
  return toDayNumber(addDays(toDate(day), days));
}

/** How many days lie from one day to another; negative where the other is before it. */
export function daysBetween(day: DayNumber, other: DayNumber): number {
  return differenceInCalendarDays(toDate(other), toDate(day));
}

/** The number that two ASCII digits make; not a number where one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? 10 * tens + units : Number.NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days may be moved to before the year 1, whose numbers still sort. */
function yearOf(day: DayNumber): number {
  return Math.floor(day / 10_000);
}

function toDate(day: DayNumber): Date {
  const date = new UTCDateMini(0);
  // Not by the constructor, which takes the years 0 to 99 for 1900 to 1999.
  const year = yearOf(day);
  const inYear = day - year * 10_000;
  date.setFullYear(year, (inYear - (inYear % 100)) / 100 - 1, inYear % 100);
  return date;
}

function toDayNumber(date: Date): DayNumber {
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();
}
