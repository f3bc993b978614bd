// The playground: GraphiQL with a panel of saved queries. config.json, beside this file, names the endpoint and the queries.
"use strict";
(async () => {
  const element = React.createElement;
  const place = document.getElementById("playground");
  try {
    const config = await (await fetch("config.json")).json();

    const fetcher = async ({ query, variables, operationName }) => {
      const answer = await fetch(config.endpoint, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return answer.json();
    };

    const icon = () =>
      element("svg", { viewBox: "0 0 16 16", fill: "none", stroke: "currentColor", strokeWidth: 1.4, height: "1em" },
        element("path", { d: "M3.5 1.5h9v13L8 11l-4.5 3.5z" }));

    // A query that is loaded again after it was edited must be a new value, or GraphiQL keeps the edit.
    const fresh = (text, old) => (text === old ? text + "\n" : text);

    const find = (name) => config.queries.find((q) => q.name === name);

    const Playground = () => {
      const first = find(decodeURIComponent(location.hash.slice(1))) || config.queries[0] || { query: "{ __typename }", variables: "" };
      const [shown, show] = React.useState(first);
      const choose = (saved) => {
        history.replaceState(null, "", "#" + encodeURIComponent(saved.name));
        show((old) => ({ ...saved, query: fresh(saved.query, old.query) }));
      };
      const content = () =>
        element("div", { className: "saved-queries" },
          element("h2", null, "Saved queries"),
          element("ul", null, config.queries.map((saved) =>
            element("li", { key: saved.name },
              element("button", { type: "button", onClick: () => choose(saved) }, saved.name, element("small", null, saved.title))))));
      const plugins = React.useMemo(() => [{ title: "Saved queries", icon, content }], []);
      return element(GraphiQL, {
        fetcher, plugins, query: shown.query, variables: shown.variables || "", visiblePlugin: "Saved queries",
        isHeadersEditorEnabled: false, shouldPersistHeaders: false,
      });
    };

    place.textContent = "";
    ReactDOM.createRoot(place).render(element(Playground));
  } catch (cause) {
    place.textContent = "The playground could not start: " + cause.message;
  }
})();
