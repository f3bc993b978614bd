# Build: the toolchain stays behind.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=dev
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X linkchart/cli.version=${VERSION}" -o /out/linkchart . && mkdir /out/data

# Run: one static binary, no shell, not root.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/linkchart /usr/local/bin/linkchart
COPY --from=build --chown=65532:65532 /out/data /data
COPY samples /samples
WORKDIR /data
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/linkchart"]
CMD ["serve", "--listen", "0.0.0.0:8080", "--without-login"]
