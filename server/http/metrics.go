package shell

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics counts in a registry of its own, so that two servers in one process do not meet.
type metrics struct {
	registry   *prometheus.Registry
	running    prometheus.Gauge
	requests   *prometheus.CounterVec
	seconds    *prometheus.HistogramVec
	storeCalls *prometheus.CounterVec
	storeTime  *prometheus.HistogramVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		running:  prometheus.NewGauge(prometheus.GaugeOpts{Name: "linkchart_http_requests_running", Help: "Requests being answered now."}),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "linkchart_http_requests_total", Help: "Requests answered."},
			[]string{"method", "route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "linkchart_http_request_seconds", Help: "Time from header to answer."},
			[]string{"route"}),
		storeCalls: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "linkchart_store_calls_total", Help: "Calls of the store."},
			[]string{"method", "outcome"}),
		storeTime: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "linkchart_store_call_seconds", Help: "Time of a call of the store."},
			[]string{"method"}),
	}
	m.registry.MustRegister(m.running, m.requests, m.seconds, m.storeCalls, m.storeTime,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *metrics) begin() { m.running.Inc() }

// end counts one request. Labels are from closed lists: what a client makes up is "other".
func (m *metrics) end(method, route string, status int, took time.Duration) {
	switch method {
	case http.MethodGet, http.MethodPost, http.MethodHead, http.MethodOptions:
	default:
		method = "other"
	}
	if route == "" {
		route = "other"
	}
	m.running.Dec()
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

// StoreCall counts one call of the store, for whoever wraps it. The method is the name in the contract.
func (s *Server) StoreCall(method string, took time.Duration, err error) {
	outcome := "done"
	if err != nil {
		outcome = "failed"
	}
	s.metrics.storeCalls.WithLabelValues(method, outcome).Inc()
	s.metrics.storeTime.WithLabelValues(method).Observe(took.Seconds())
}
