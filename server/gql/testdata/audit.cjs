// Runs every audit of graphql-http against the URL given and prints one line for each that is not passed, then the counts.
const { auditServer } = require("graphql-http");

auditServer({ url: process.argv[2] }).then((results) => {
  const bad = results.filter((r) => r.status !== "ok");
  for (const r of bad) console.log(r.status, r.id, r.name, r.reason);
  console.log(`${results.length - bad.length} of ${results.length} passed`);
  process.exit(bad.length ? 1 : 0);
});
