package gql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/interchange"
	"linkchart/server/gql/answer"
	"linkchart/server/gql/generated"
	"linkchart/server/gql/model"
)

// exportDocument is what the parameters of an export are the variables of: they are read and checked as the arguments of a field.
const exportDocument = `query($where: EntityFilter, $via: RelationFilter, $view: View! = {includeDerived: true}) {
  relations(source: $where, via: $via, view: $view) { pageInfo { hasNextPage } } }`

var exportHash = documentHash(exportDocument)

// errOvertaken: what was written is of two graphs.
var errOvertaken = &Error{Code: CodeConflict, Message: "the graph changed while it was exported; ask again"}

// exporter answers GET with a whole graph, or a part of it, in a format of package interchange. It writes while it reads, so
// that its memory does not grow with the graph. The parameters are format, and the filters where, via and view, as JSON.
type exporter struct {
	*Handler
	source *answer.Source
	info   func(context.Context) (graph.Info, error)
	reader *Handler // of the filters
}

// Export returns the endpoint that exports what store holds, within the limits of the handler.
func (h *Handler) Export(store graph.Reader) http.Handler {
	read := *h
	read.schema = generated.NewExecutableSchema(generated.Config{Resolvers: partReader{}})
	store = bounded(store, h.limits.StoreTimeout)
	l := h.limits
	own := *h
	own.admission = newAdmission(Limits{ClientOperations: 1, TotalOperations: l.Exports})
	return &exporter{Handler: &own, source: answer.NewSource(answer.Config{Store: store, Limits: answerLimits(l)}), info: store.Info, reader: &read}
}

// ServeHTTP answers one request.
func (x *exporter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a := newReply(x.Handler, w)
	ctx := context.WithValue(r.Context(), requestKey{}, a.id)
	defer func() { x.onOperation(ctx, a.info) }()
	a.info.Kind = "export"
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		a.refuse(http.StatusMethodNotAllowed, refusal(CodeBadUserInput, "the method must be GET", nil))
		return
	}
	format, part, no := x.read(ctx, r)
	if no != nil {
		a.refuse(http.StatusBadRequest, no)
		return
	}
	a.info.Name = format.Name
	leave, err := x.admission.enter(ctx, x.client(r))
	if err != nil {
		a.busy()
		return
	}
	defer leave()
	before, err := x.info(ctx)
	if err != nil {
		a.failed(ctx, err)
		return
	}
	header := w.Header()
	header.Set("Content-Type", format.MediaType)
	header.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="linkchart-%s%s"`, format.Name, format.Extension))
	header.Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	out := &patient{w: w, timeout: x.limits.WriteTimeout, control: http.NewResponseController(w)}
	err = format.Export(ctx, part, out)
	if err == nil {
		var after graph.Info
		if after, err = x.info(ctx); err == nil && after.GraphVersion != before.GraphVersion {
			err = errOvertaken
		}
	}
	if err == nil {
		err = out.finish()
	}
	switch {
	case err == nil:
	case out.begun:
		a.info.Codes = []string{CodeInternal}
		if r.Context().Err() != nil {
			a.info.Codes[0] = CodeCancelled
		}
		x.logger.Warn("export cut off", zap.String("requestId", a.id), zap.Error(err))
		panic(http.ErrAbortHandler) //nolint:forbidigo // the only way of net/http to tell the client that the rest is missing
	default:
		header.Del("Content-Disposition")
		a.failed(ctx, err)
	}
}

// read returns what a request asks for.
func (x *exporter) read(ctx context.Context, r *http.Request) (interchange.Format, graph.Reader, *gqlerror.Error) {
	bad := func(argument, format string, values ...any) (interchange.Format, graph.Reader, *gqlerror.Error) {
		return interchange.Format{}, nil, refusal(CodeBadUserInput, fmt.Sprintf(format, values...), inputExtensions(argument))
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return bad("", "the query of the URL is malformed")
	}
	name := "json"
	variables := []byte("{")
	for _, parameter := range slices.Sorted(maps.Keys(values)) {
		given := values[parameter]
		switch {
		case len(given) != 1:
			return bad("", "a parameter is given more than once")
		case parameter == "format":
			name = strings.ToLower(given[0])
		case parameter != "where" && parameter != "via" && parameter != "view":
			return bad("", "the parameters are format, where, via and view")
		case !json.Valid([]byte(given[0])) || !utf8.ValidString(given[0]):
			return bad(parameter, "parameter %s is not JSON", parameter)
		default:
			if len(variables) > 1 {
				variables = append(variables, ',')
			}
			variables = append(strconv.AppendQuote(variables, parameter), ':')
			variables = append(variables, given[0]...)
		}
	}
	format, err := interchange.Find(name)
	if err != nil {
		return bad("format", "%s", strings.TrimPrefix(err.Error(), graph.ErrInvalid.Error()+": "))
	}
	filters, no := readFields(map[string]json.RawMessage{"query": json.RawMessage(`""`), "variables": append(variables, '}')}, x.limits)
	if no != nil {
		return format, nil, no.err
	}
	asked, no2 := x.part(ctx, filters.variables)
	if no2 != nil {
		return format, nil, no2
	}
	part, err := x.source.Part(asked)
	if err != nil {
		code, message, extensions := classify(ctx, err)
		return format, nil, refusal(code, message, extensions)
	}
	return format, part, nil
}

// part reads the filters as the arguments of a field.
func (x *exporter) part(ctx context.Context, variables map[string]any) (answer.Part, *gqlerror.Error) {
	var out answer.Part
	doc, errs := x.reader.document(exportHash, exportDocument)
	if errs != nil {
		return out, errs[0]
	}
	op := doc.parsed.Operations[0]
	coerced, errs := coerceVariables(x.reader.schema.Schema(), op, variables)
	if errs != nil {
		return out, errs[0]
	}
	response := x.reader.execute(context.WithValue(ctx, partKey{}, &out), doc, op, coerced, nil)
	if len(response.Errors) > 0 {
		return out, response.Errors[0]
	}
	return out, nil
}

// partKey is the key, in a context, of the part that partReader fills.
type partKey struct{}

// partReader answers the one field of exportDocument by keeping its arguments.
type partReader struct{ generated.QueryResolver }

func (p partReader) Query() generated.QueryResolver { return p }

func (partReader) Relations(ctx context.Context, via *model.RelationFilter, source, _ *model.EntityFilter, _ graph.EdgeOrder, _ int, _ *string, view *model.View) (*answer.RelationConnection, error) {
	if out, ok := ctx.Value(partKey{}).(*answer.Part); ok {
		*out = answer.Part{Where: source, Via: via, View: view}
	}
	return nil, nil
}

// patient writes to a client that may be slow, but must go on reading. It holds the last part back, so that a small export is
// sent only when it is known to be complete.
type patient struct {
	w       http.ResponseWriter
	control *http.ResponseController
	timeout time.Duration
	held    []byte
	begun   bool
}

func (p *patient) Write(b []byte) (int, error) {
	if err := p.finish(); err != nil {
		return 0, err
	}
	p.held = append(p.held[:0], b...)
	return len(b), nil
}

// finish sends what is held back.
func (p *patient) finish() error {
	if len(p.held) == 0 {
		return nil
	}
	p.begun = true
	if err := p.control.SetWriteDeadline(time.Now().Add(p.timeout)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	_, err := p.w.Write(p.held)
	p.held = p.held[:0]
	return err
}
