#!/usr/bin/env bash
# Copies the built files of GraphiQL and React from their npm packages into dist, with the licences of all they contain.
# Needs Node and npm; go build needs neither, since dist is part of the repository.
set -euo pipefail
cd "$(dirname "$0")"

npm ci --silent
cp node_modules/react/umd/react.production.min.js node_modules/react-dom/umd/react-dom.production.min.js dist/
# The pointer to a source map would only lead to a file that is not served.
sed '/^\/\/# sourceMappingURL=/d' node_modules/graphiql/graphiql.min.js >dist/graphiql.min.js
# The fonts that the style sheet carries are left out; it names system fonts as a fallback.
node -e '
  const fs = require("fs"), css = fs.readFileSync("node_modules/graphiql/graphiql.min.css", "utf8");
  fs.writeFileSync("dist/graphiql.min.css", css.replace(/@font-face\s*\{[^}]*\}\s*/g, ""));
'
node -e '
  const fs = require("fs"), path = require("path"), lock = require("./package-lock.json"), out = [];
  for (const [where, p] of Object.entries(lock.packages)) {
    if (!where || p.optional || p.dev || where.includes("node_modules/@types/")) continue;
    const names = fs.existsSync(where) ? fs.readdirSync(where).filter(n => /^(licen[cs]e|notice)/i.test(n)).sort() : [];
    const meta = names.length || fs.existsSync(where) ? JSON.parse(fs.readFileSync(path.join(where, "package.json"), "utf8")) : {};
    const texts = names.map(n => fs.readFileSync(path.join(where, n), "utf8").trim());
    out.push([where.split("node_modules/").pop() + " " + p.version + " (" + (p.license || meta.license || "see text") + ")", ...texts].join("\n\n"));
  }
  fs.writeFileSync("dist/LICENSES.txt", out.join("\n\n" + "-".repeat(80) + "\n\n") + "\n");
'
gzip -9nf dist/*.min.js dist/*.min.css dist/LICENSES.txt # web.go unpacks them
rm -rf node_modules
