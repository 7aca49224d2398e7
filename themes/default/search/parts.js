// Loads the files of a search index (docs/formats/search-index.md): compressed JSON by fetch, or
// classic scripts where the site is opened from a folder. Each file once.
self.ayumiSearch = Object.assign(self.ayumiSearch || {}, (function () {
  "use strict";

  const FORMAT = 1;
  const SET = /^[0-9a-f]{16}$/;

  // A file of the set is gone: the site was published anew in between.
  class Gone extends Error {}

  // The two ends of one stream: a chain through a blob costs a phone milliseconds for each file.
  function unpacked(bytes) {
    const stream = new DecompressionStream("gzip");
    const writer = stream.writable.getWriter();
    // Whoever reads is told what is wrong.
    for (const step of [writer.write(bytes), writer.close()]) step.catch(() => {});
    return new Response(stream.readable);
  }

  async function json(response) {
    if (response.status === 404 || response.status === 410) throw new Gone(response.url);
    if (!response.ok) throw new Error(response.status + " " + response.url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (packed ? unpacked(bytes) : new Response(bytes)).json();
  }

  let latest = null;
  let policy = null;
  function trusted(url) {
    if (!self.trustedTypes) return url;
    // Pages' policy of content security lets only this one make addresses of scripts.
    policy = policy || self.trustedTypes.createPolicy("ayumi", {
      createScriptURL(address) {
        if (/\/search\/index\/([0-9a-f]{16}\/)?[a-z]+(-\d+)?\.js(\?\d+)?$/.test(address)) return address;
        throw new TypeError("not a part of the search index");
      },
    });
    return policy.createScriptURL(url);
  }

  // A script runs and reports that it has loaded in one go, so what was handed over last is its own.
  function fromScript(url, name) {
    self.ayumiPart = (part, value) => (latest = [part, value]);
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = trusted(url);
      script.onload = () => {
        script.remove();
        if (latest && latest[0] === name) resolve(latest[1]);
        else reject(new Error("damaged: " + url));
        latest = null;
      };
      script.onerror = () => {
        script.remove();
        reject(new Gone(url));
      };
      document.head.append(script);
    });
  }

  function checked(manifest, versions) {
    const fits =
      manifest.format === FORMAT &&
      manifest.lunr === versions.lunr &&
      manifest.analyser === versions.analyser &&
      SET.test(manifest.set) &&
      manifest.documents >= 0 &&
      manifest.textsEvery > 0 &&
      [manifest.terms, manifest.apart, manifest.synonyms].every(Array.isArray);
    if (!fits) throw new Error("a search index of another kind");
    return manifest;
  }

  // The index whose manifest stands at an absolute address. Every member rejects when a file is missing
  // or damaged; a later call tries again.
  function openParts(address, versions) {
    const ending = address.slice(address.lastIndexOf("."));
    const scripts = ending === ".js";
    let known = new Map();

    function once(key, load) {
      if (!known.has(key)) {
        const kept = known;
        const loading = load();
        kept.set(key, loading);
        loading.catch(() => kept.delete(key));
      }
      return known.get(key);
    }

    const manifest = (cache = "no-cache") => once("", async () => {
      const again = cache === "reload" ? "?" + Date.now() : "";
      const value = scripts ? await fromScript(address + again, "manifest") : await json(await fetch(address, { cache }));
      return checked(value, versions);
    });

    // `prepare` makes of a file's value what is kept.
    function part(set, name, prepare) {
      const path = set + "/" + name + ending;
      return once(path, async () => {
        const url = new URL(path, address).href;
        return prepare(scripts ? await fromScript(url, name) : await json(await fetch(url)));
      });
    }

    // Begins anew with the manifest that the host has now.
    function renew() {
      known = new Map();
      return manifest("reload");
    }

    return { manifest, part, renew, root: new URL("../../", address).href, scripts };
  }

  return { Gone, openParts };
})());
