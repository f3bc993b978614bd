// Drives the playground for the browser test: waits for the page, chooses the saved query that the test names, runs it, and
// writes what it saw into the document, where --dump-dom finds it.
"use strict";
(() => {
  const seen = { violations: [], errors: [] };
  document.addEventListener("securitypolicyviolation", (e) => seen.violations.push(e.violatedDirective + " " + e.blockedURI));
  window.addEventListener("error", (e) => seen.errors.push(String(e.message)));
  const until = async (what, test) => {
    for (let i = 0; i < 400; i++) {
      const found = test();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error("never: " + what);
  };
  const text = (selector) => (document.querySelector(selector) || {}).textContent || "";
  window.addEventListener("load", async () => {
    try {
      const saved = await until("saved queries", () => {
        const all = [...document.querySelectorAll(".saved-queries button")];
        return all.length && all;
      });
      seen.queries = saved.map((b) => b.textContent);
      saved[1].click();
      await until("the query in the editor", () => text(".graphiql-query-editor").includes("Second"));
      const run = await until("the button", () => document.querySelector(".graphiql-execute-button:not([disabled])"));
      run.click();
      await until("the answer", () => text(".result-window").includes("data"));
      seen.answer = text(".result-window .CodeMirror-code");
      document.querySelector('[aria-label*="Documentation Explorer"]').click();
      seen.docs = await until("the documentation", () => text(".graphiql-doc-explorer").includes("Query") && text(".graphiql-doc-explorer"));
    } catch (cause) {
      seen.errors.push(cause.message);
    }
    const out = document.createElement("script");
    out.type = "application/json";
    out.id = "seen";
    out.textContent = JSON.stringify(seen);
    document.body.append(out);
  });
})();
