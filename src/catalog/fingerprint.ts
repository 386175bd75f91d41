import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "../condition/canonical-json.ts";

/** SHA-256, in hexadecimal, of a value's canonical JSON: keys in order, no white space. */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(encodeUtf8(canonicalJson(value))));
}

/** JSON text as UTF-8. `TextEncoder` is the host's and not the language's; JSON holds no surrogate that stands alone. */
function encodeUtf8(json: string): Uint8Array {
  const bytes = json.replace(/[\u0080-\uffff]+/g, (text) =>
    encodeURIComponent(text).replace(/%(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
  );
  const encoded = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) encoded[at] = bytes.charCodeAt(at);
  return encoded;
}
