// The files of a search, as a browser would read them.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

export function webFiles(folder) {
  const bytes = new Map();
  const json = (file) => JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
  const { set } = json(path.join(folder, "manifest.bin"));
  for (const entry of ["manifest.bin", ...readdirSync(path.join(folder, set)).map((name) => `${set}/${name}`)]) {
    bytes.set(path.basename(entry, ".bin"), readFileSync(path.join(folder, entry)));
  }
  return { bytes, read: (name) => JSON.parse(gunzipSync(bytes.get(name)).toString("utf8")) };
}

export function scripts(folder) {
  const parts = new Map();
  const run = (file) => new Function("ayumiPart", readFileSync(file, "utf8"))((name, value) => parts.set(name, value));
  run(path.join(folder, "manifest.js"));
  const { set } = parts.get("manifest");
  for (const name of readdirSync(path.join(folder, set))) run(path.join(folder, set, name));
  return parts;
}
