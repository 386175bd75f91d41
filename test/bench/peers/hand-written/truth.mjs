/** Yes, no, or `undefined` where a fact was not told. */

export const all = (...parts) => (parts.includes(false) ? false : parts.includes(undefined) ? undefined : true);
export const any = (...parts) => (parts.includes(true) ? true : parts.includes(undefined) ? undefined : false);
export const is = (fact, expected) => (fact === undefined ? undefined : fact === expected);
export const isOneOf = (fact, expected) => (fact === undefined ? undefined : expected.includes(fact));
export const some = (list, test) => (list === undefined ? undefined : any(...list.map(test)));
export const every = (list, test) => (list === undefined ? undefined : all(...list.map(test)));
export const implies = (given, then) => any(given === undefined ? undefined : !given, then);
/** Compares two facts where both are told. */
export const compare = (one, other, test) => (one === undefined || other === undefined ? undefined : test(one, other));
